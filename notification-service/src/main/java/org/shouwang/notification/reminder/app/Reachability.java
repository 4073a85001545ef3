package org.shouwang.notification.reminder.app;

import java.util.Collection;
import org.shouwang.notification.reminder.Reminder;

/** Notes which contact points fail: twice undeliverable or invalid in a row, and the owner of the contact is told. */
public interface Reachability {

    /** These did not arrive. */
    void failed(Collection<Reminder> reminders);

    /** These arrived: what failed before no longer counts. */
    void delivered(Collection<Reminder> reminders);
}
