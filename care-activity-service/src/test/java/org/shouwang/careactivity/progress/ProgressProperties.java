package org.shouwang.careactivity.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.progress.SignalEvent.SignalRaised;

/** What holds whatever is entered for a child, corrected, repeated, in any order. */
class ProgressProperties {
    private static final Instant NOW = Fixtures.at("2026-03-27T20:00");

    @Provide
    Arbitrary<List<AttendanceMark>> entered() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 24).map(ProgressFixtures.FIRST::plusDays);
        Arbitrary<AttendanceCode> codes = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.just(AttendanceCode.L)),
                net.jqwik.api.Tuple.of(3, Arbitraries.just(AttendanceCode.T)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(AttendanceCode.class)));
        Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 2000);
        return Combinators.combine(days, codes, minutes)
                .as((day, code, minute) -> new AttendanceMark(
                        day,
                        code,
                        ProgressFixtures.CLASS,
                        Fixtures.at(day + "T08:00").plusSeconds(60L * minute)))
                .list()
                .ofMaxSize(30)
                .map(ProgressProperties::distinctInstants);
    }

    /** Two entries of one day never share an instant; the sheet sees to that. */
    private static List<AttendanceMark> distinctInstants(List<AttendanceMark> marks) {
        List<AttendanceMark> distinct = new ArrayList<>();
        for (AttendanceMark mark : marks) {
            distinct.add(new AttendanceMark(
                    mark.day(), mark.code(), mark.org(), mark.enteredAt().plusMillis(distinct.size())));
        }
        return distinct;
    }

    private static Progress takeOneByOne(List<AttendanceMark> marks, List<SignalEvent> events) {
        Progress progress = Progress.empty(ProgressFixtures.ID);
        for (AttendanceMark mark : marks) {
            ProgressOutcome outcome =
                    ProgressFixtures.KEEPER.take(progress, Fixtures.ORGS, List.of(mark), List.of(), List.of(), NOW);
            events.addAll(outcome.events());
            progress = outcome.progress();
        }
        return progress;
    }

    @Property(tries = 300)
    void the_attendance_kept_does_not_depend_on_order_and_repetition(
            @ForAll("entered") List<AttendanceMark> marks, @ForAll Random random) {
        List<AttendanceMark> shuffled = new ArrayList<>(marks);
        shuffled.addAll(marks);
        java.util.Collections.shuffle(shuffled, random);

        assertThat(takeOneByOne(shuffled, new ArrayList<>()).attendance())
                .isEqualTo(takeOneByOne(marks, new ArrayList<>()).attendance());
    }

    @Property(tries = 300)
    void whatever_the_order_the_absences_told_are_those_that_stand(
            @ForAll("entered") List<AttendanceMark> marks, @ForAll Random random) {
        List<AttendanceMark> shuffled = new ArrayList<>(marks);
        java.util.Collections.shuffle(shuffled, random);

        Progress progress = takeOneByOne(shuffled, new ArrayList<>());

        assertThat(progress.signals().stream()
                        .filter(Signal::stands)
                        .map(Signal::finding)
                        .filter(finding -> finding.code() == SignalCode.ABSENT)
                        .map(Finding::day))
                .isEqualTo(progress.days(AttendanceCode.T));
    }

    @Property(tries = 300)
    void a_signal_is_raised_once_until_it_is_withdrawn(@ForAll("entered") List<AttendanceMark> marks) {
        List<SignalEvent> events = new ArrayList<>();
        Progress progress = takeOneByOne(marks, events);

        Map<String, Boolean> raised = new HashMap<>();
        for (SignalEvent event : events) {
            boolean now = event instanceof SignalRaised;
            Boolean before = raised.put(event.signal().id("p1"), now);
            assertThat(Boolean.TRUE.equals(before)).isEqualTo(!now);
        }
        assertThat(progress.signals().stream().filter(Signal::stands).map(signal -> signal.id("p1")))
                .containsExactlyInAnyOrderElementsOf(raised.entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    @Property(tries = 300)
    void what_stands_rests_on_days_that_hold_and_no_late_day_is_counted_twice(
            @ForAll("entered") List<AttendanceMark> marks) {
        Progress progress = takeOneByOne(marks, new ArrayList<>());

        Set<LocalDate> lates = new HashSet<>();
        for (Signal signal : progress.signals()) {
            if (signal.stands()) {
                boolean late = signal.finding().code() == SignalCode.LATE3;
                assertThat(progress.days(late ? AttendanceCode.L : AttendanceCode.T))
                        .containsAll(signal.finding().days());
                if (late) {
                    signal.finding()
                            .days()
                            .forEach(day -> assertThat(lates.add(day)).isTrue());
                }
            }
        }
    }
}
