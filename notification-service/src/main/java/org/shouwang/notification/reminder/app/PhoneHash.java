package org.shouwang.notification.reminder.app;

/** The keyed hash under which a phone is remembered instead of its number. */
@FunctionalInterface
public interface PhoneHash {

    /**
     * Hash of a number.
     *
     * @param number as it comes; only its digits count
     */
    String of(String number);
}
