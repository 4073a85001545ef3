package org.shouwang.notification.reminder;

/** Which lane a reminder goes in. Those of a higher lane never wait for those of a lower one. */
public enum Priority {
    /** Life and limb: passes quiet hours and caps, and has room at the provider kept free for it. Nothing else may be one. */
    ALARM,
    /** What a duty calls for. */
    NORMAL,
    /** Letters to many, sent when nothing else is due. */
    BULK
}
