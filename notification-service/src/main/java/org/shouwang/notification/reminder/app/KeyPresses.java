package org.shouwang.notification.reminder.app;

import java.util.List;
import java.util.Optional;
import org.shouwang.notification.reminder.Reminder;

/** What keys pressed on a phone mean, and what follows from them. */
public interface KeyPresses {

    /** A key that ended a call. @param callId the same key told twice is one */
    record Pressed(String callId, char key, List<Reminder> told) {}

    /** Does all that follows, before the reminders are noted as answered: a crash in between leaves nobody without help. */
    void take(Pressed pressed);

    /** The answer to note in a reminder; empty = the key says nothing. */
    Optional<String> answer(Reminder reminder, char key);
}
