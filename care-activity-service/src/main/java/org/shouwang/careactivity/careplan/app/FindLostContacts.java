package org.shouwang.careactivity.careplan.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.CarePlanner;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.Trigger;

/**
 * Finds out who cannot be reached any more: no answer on two different days, or a wrong number, and nobody reached by such a call
 * since (domain rules, part B). Looks at what is stored, so news may come twice or in any order.
 */
public final class FindLostContacts {
    private static final Duration BACK = Duration.ofDays(60);
    private static final int TOLD_WITHIN_DAYS = 30;
    private static final int MOST = 100;
    private static final int DAYS_WITHOUT_ANSWER = 2;

    private final Attempts attempts;
    private final CarePlanner planner;
    private final FollowHappenings happenings;
    private final Clock clock;

    /** Uses business time. */
    public FindLostContacts(Attempts attempts, CarePlanner planner, FollowHappenings happenings, Clock clock) {
        this.attempts = attempts;
        this.planner = planner;
        this.happenings = happenings;
        this.clock = clock;
    }

    /** Looks at people with an attempt that did not succeed; one read each. */
    public void look(Collection<String> personIds) {
        if (!planner.begins(Trigger.Code.CONTACT_LOST)) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<String, List<Trigger>> lost = new HashMap<>();
        for (String personId : new HashSet<>(personIds)) {
            Trigger trigger = lost(personId, attempts.attempts(personId, now.minus(BACK), now, MOST));
            if (trigger != null && trigger.at().isAfter(now.minus(Duration.ofDays(TOLD_WITHIN_DAYS)))) {
                lost.put(personId, List.of(trigger));
            }
        }
        if (!lost.isEmpty()) {
            happenings.happened(lost);
        }
    }

    /** The latest first. The day on which it came true names it, so that it is told once. */
    private static @Nullable Trigger lost(String personId, List<Attempts.Attempt> latestFirst) {
        Set<ContactType> reached = EnumSet.noneOf(ContactType.class);
        Map<ContactType, TreeSet<LocalDate>> unanswered = new HashMap<>();
        LocalDate first = null;
        for (Attempts.Attempt attempt : latestFirst) {
            Fact fact = attempt.fact();
            if (attempt.result().equals("DONE")) {
                reached.add(fact.type());
            } else if (!reached.contains(fact.type())) {
                TreeSet<LocalDate> days = unanswered.computeIfAbsent(fact.type(), type -> new TreeSet<>());
                boolean wrong = attempt.result().equals("WRONGNO");
                if (wrong || attempt.result().equals("NOANS")) {
                    days.add(fact.day());
                }
                LocalDate since = wrong
                        ? fact.day()
                        : days.size() >= DAYS_WITHOUT_ANSWER
                                ? days.stream().skip(1).findFirst().orElseThrow()
                                : null;
                first = since != null && (first == null || since.isBefore(first)) ? since : first;
            }
        }
        return first == null
                ? null
                : new Trigger(
                        Trigger.Code.CONTACT_LOST,
                        Trigger.id(personId + ":" + Trigger.Code.CONTACT_LOST + ":" + first),
                        Days.start(first),
                        1,
                        true);
    }
}
