package org.shouwang.notification.reminder;

/** How a reminder reaches its reader. */
public enum Channel {
    SMS,
    /** A spoken call, for who cannot read; passed on to the next person where there is no trunk. */
    VOICE
}
