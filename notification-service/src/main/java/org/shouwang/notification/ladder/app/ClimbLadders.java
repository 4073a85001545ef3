package org.shouwang.notification.ladder.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.notification.contact.Role;
import org.shouwang.notification.ladder.Ladder;
import org.shouwang.notification.ladder.LadderPolicy;
import org.shouwang.notification.ladder.Rung;
import org.shouwang.notification.reminder.Planner;
import org.shouwang.notification.reminder.Reminder;
import org.shouwang.notification.reminder.app.Reminders;

/** Takes ladders to their next step: plans the reminders of a step whose time has come. */
public final class ClimbLadders {

    private static final int BATCH = 500;
    private static final Duration ASK_AGAIN = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final Ladders ladders;
    private final Reminders reminders;
    private final Recipients recipients;
    private final LadderPolicy policy;
    private final Planner planner;
    private final Clock clock;

    /** Uses business time. */
    public ClimbLadders(
            Ladders ladders,
            Reminders reminders,
            Recipients recipients,
            LadderPolicy policy,
            Planner planner,
            Clock clock) {
        this.ladders = ladders;
        this.reminders = reminders;
        this.recipients = recipients;
        this.policy = policy;
        this.planner = planner;
        this.clock = clock;
    }

    /** Climbs those whose time has come; says whether there may be more. */
    public boolean tick() {
        List<Ladder> due = ladders.due(clock.instant(), BATCH);
        if (!due.isEmpty()) {
            ladders.advance(climb(due));
        }
        return due.size() == BATCH;
    }

    /** Plans the current step of each ladder; returns where they stand afterwards. The reminders are written first. */
    public Map<Ladder, Ladder> climb(Collection<Ladder> due) {
        Instant now = clock.instant();
        Recipients.Found found = recipients.of(due, now);
        List<Reminder> planned = new ArrayList<>();
        Map<Ladder, Ladder> after = new LinkedHashMap<>();
        for (Ladder ladder : due) {
            Optional<Rung> rung = policy.current(ladder, now);
            if (rung.isPresent() && mustWait(ladder, rung.get(), found, now)) {
                after.put(ladder, ladder.at(ladder.nextStep(), now.plus(ASK_AGAIN)));
                continue;
            }
            rung.ifPresent(step -> step.roles().forEach(role -> planned.add(plan(ladder, step, role, found, now))));
            after.put(ladder, policy.after(ladder, rung.orElse(null), now));
        }
        reminders.plan(planned);
        return after;
    }

    /** The family of a person nobody has told us of yet; the news may be on its way. */
    private static boolean mustWait(Ladder ladder, Rung rung, Recipients.Found found, Instant now) {
        Instant since = rung.at().equals(Instant.MIN) ? now : rung.at();
        return !ladder.ofUnit()
                && rung.roles().stream().anyMatch(Role::family)
                && !found.knows(ladder.personId())
                && Duration.between(since, now).compareTo(PATIENCE) < 0;
    }

    private Reminder plan(Ladder ladder, Rung rung, Role role, Recipients.Found found, Instant now) {
        return found.contact(ladder, role)
                .map(contact -> planner.plan(ladder, rung, role, contact, now))
                .or(() -> relay(ladder, rung, role, "NOBODY_" + role, found, now))
                .orElseGet(() -> planner.nobody(ladder, rung, role, now));
    }

    /** The reminder for the next person up who can be found. */
    Optional<Reminder> relay(
            Ladder ladder, Rung rung, Role instead, String reason, Recipients.Found found, Instant now) {
        return policy.above(ladder, instead).stream()
                .flatMap(role -> found
                        .contact(ladder, role)
                        .map(contact -> planner.relay(ladder, rung, role, contact, instead, reason, now))
                        .stream())
                .findFirst();
    }
}
