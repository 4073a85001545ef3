package org.shouwang.notification.reminder.app;

import java.util.List;
import org.shouwang.notification.config.WallClock;
import org.shouwang.notification.reminder.Attempt;
import org.shouwang.notification.reminder.Reminder;
import org.shouwang.platform.outbox.Loaded;

/** Claims whose worker died before noting the outcome: perhaps sent, so never sent again; a receipt may still tell. */
public final class Abandoned {

    private static final int BATCH = 500;

    private final Reminders reminders;
    private final WallClock wall;

    /** Leases live on wall time. */
    public Abandoned(Reminders reminders, WallClock wall) {
        this.reminders = reminders;
        this.wall = wall;
    }

    /** Calls them unknown. */
    public void sweep() {
        List<Loaded<Reminder>> left = reminders.abandoned(wall.now(), BATCH);
        if (!left.isEmpty()) {
            reminders.change(left, Abandoned::unknown);
        }
    }

    private static Reminder unknown(Reminder reminder) {
        String attempt = reminder.lastAttempt().map(Attempt::id).orElse("");
        return reminder.unknown(attempt, "LEASE_EXPIRED", List.of());
    }
}
