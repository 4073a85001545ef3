package org.shouwang.careactivity.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.DutyEvent.ContactOverdue;

/** A duty whose rhythm hangs on something that changes: long periods and short ones overlap, and some ask nothing at all. */
class RhythmChangeTest {
    private static final CarePlanner PLANNER = new CarePlanner(Fixtures.rules("quarter-or-week"), Fixtures.CALENDAR);
    private static final Instant START = Fixtures.at("2026-01-01T08:00");

    private CarePlan plan = begun();
    private final Set<DutyId> alarms = new HashSet<>();

    private static CarePlan begun() {
        return PLANNER.begin(Fixtures.subject(of("LBC"), "2026-01-01"), START).plan();
    }

    private static Traits of(String category) {
        return new Traits(Kind.CHILD, category, "R3", null, null, false, LocalDate.of(2016, 4, 1));
    }

    private void becomes(String category, Instant at) {
        hear(PLANNER.change(plan, Fixtures.next(plan.subject(), of(category)), List::of, at));
        goOnUntil(at);
    }

    /** Each alarm once. */
    private void hear(Outcome outcome) {
        plan = outcome.plan();
        outcome.events().stream()
                .filter(ContactOverdue.class::isInstance)
                .forEach(event -> assertThat(alarms.add(event.duty().id()))
                        .as(event.duty().id() + " is told once")
                        .isTrue());
    }

    /** What time brings until then is done by one look. */
    private void goOnUntil(Instant at) {
        hear(PLANNER.tick(plan, at));
        Instant next = plan.nextActionAt();
        assertThat(next == null || next.isAfter(at))
                .as(next + " is after " + at)
                .isTrue();
        assertThat(plan.duties().stream().filter(duty -> duty.occurrence().state() == DutyState.OVERDUE))
                .as("one alarm at a time")
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void a_quarter_and_the_week_that_follows_it_after_a_while_are_alarmed_once_each() {
        becomes("MIG", Fixtures.at("2026-02-10T08:00"));
        becomes("DIF", Fixtures.at("2026-06-08T08:00"));
        becomes("MIG", Fixtures.at("2026-06-20T08:00"));
        for (Instant now = Fixtures.at("2026-06-20T12:00");
                now.isBefore(Fixtures.at("2026-12-01T00:00"));
                now = now.plus(Duration.ofHours(6))) {
            goOnUntil(now);
        }

        assertThat(alarms)
                .extracting(DutyId::toString)
                .containsExactlyInAnyOrder("p1:X-COME:2026-01-01", "p1:X-COME:2026-06-15");
    }

    @Property(tries = 300)
    void every_alarm_comes_to_rest_however_the_rhythm_changes(@ForAll long seed) {
        Random random = new Random(seed);
        plan = begun();
        alarms.clear();
        List<String> categories = List.of("LBC", "DIF", "MIG");
        Instant now = START;
        for (int i = 0; i < 80; i++) {
            now = now.plus(Duration.ofHours(1 + random.nextInt(24 * 9)));
            if (random.nextInt(4) == 0 && plan.past().size() < CarePlan.PAST - 1) {
                becomes(categories.get(random.nextInt(3)), now);
            } else {
                goOnUntil(now);
            }
        }
    }
}
