package org.shouwang.reporting.indicator;

/** What can become of a reminder, in the words of the notification service. */
public enum ReminderState {
    PLANNED,
    ACCEPTED,
    DELIVERED,
    FAILED,
    UNKNOWN,
    ACKNOWLEDGED,
    PASSED_ON,
    EXPIRED
}
