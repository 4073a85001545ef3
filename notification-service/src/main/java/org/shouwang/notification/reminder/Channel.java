package org.shouwang.notification.reminder;

/** How a reminder reaches its reader. */
public enum Channel {
    SMS,
    /** A spoken call. Planned as such for who cannot read; passed on to the next person until calls can be made. */
    VOICE
}
