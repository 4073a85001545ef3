package org.shouwang.notification.ladder.app;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouwang.notification.ladder.Ladder;
import org.shouwang.notification.ladder.LadderPolicy;
import org.shouwang.notification.reminder.Reminder;
import org.shouwang.notification.reminder.app.Reminders;

/** When somebody cannot be told, the next person up is asked to tell it, at once and at the same step. */
public final class PassOn {

    private final Ladders ladders;
    private final Reminders reminders;
    private final Recipients recipients;
    private final LadderPolicy policy;
    private final ClimbLadders climb;
    private final Clock clock;

    /** Uses business time. */
    public PassOn(
            Ladders ladders,
            Reminders reminders,
            Recipients recipients,
            LadderPolicy policy,
            ClimbLadders climb,
            Clock clock) {
        this.ladders = ladders;
        this.reminders = reminders;
        this.recipients = recipients;
        this.policy = policy;
        this.climb = climb;
        this.clock = clock;
    }

    /**
     * Plans the reminders for those further up; doing it twice plans nothing more.
     *
     * @param untold reminders that did not and will not reach their readers
     * @param reason why, as a code
     */
    public void next(Collection<Reminder> untold, String reason) {
        if (untold.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<String, Ladder> open =
                ladders.find(untold.stream().map(Reminder::dutyId).collect(Collectors.toSet()));
        open.values().removeIf(ladder -> !ladder.open());
        Recipients.Found found = recipients.of(open.values(), now);
        List<Reminder> planned = new ArrayList<>();
        for (Reminder reminder : untold) {
            Ladder ladder = open.get(reminder.dutyId());
            if (ladder != null) {
                policy.rungs(ladder).stream()
                        .filter(rung -> rung.step() == reminder.step())
                        .findFirst()
                        .flatMap(rung ->
                                climb.relay(ladder, rung, reminder.role(), reason + '_' + reminder.role(), found, now))
                        .ifPresent(planned::add);
            }
        }
        reminders.plan(planned);
    }
}
