package org.shouwang.careactivity.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.careactivity.progress.ProgressFixtures.mark;
import static org.shouwang.careactivity.progress.ProgressFixtures.standing;
import static org.shouwang.careactivity.progress.ProgressFixtures.take;
import static org.shouwang.careactivity.progress.ProgressFixtures.taken;
import static org.shouwang.careactivity.progress.ProgressFixtures.told;
import static org.shouwang.careactivity.progress.ProgressFixtures.weekdays;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What three weeks of school say. One letter a school day from Monday 2 March 2026 on: L late, T truant, V leave, E left early. */
class AttendanceSignalsTest {
    private static final LocalDate MONDAY = ProgressFixtures.FIRST;

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        // three lates within ten school days, the first and the tenth included
        "LL...  .....  .....,",
        "LLL..  .....  .....,            LATE3 2026-03-04",
        "L.L..  ....L  .....,            LATE3 2026-03-13",
        "L.L..  .....  L....,",
        ".LL..  .....  L....,            LATE3 2026-03-16",
        // a late day counts once: the fourth and fifth say nothing, the sixth does
        "LLLLL  .....  .....,            LATE3 2026-03-04",
        "LLLLL  L....  .....,            LATE3 2026-03-04; LATE3 2026-03-09",
        // leave and leaving early say nothing
        "VVVVV  EEEEE  .....,",
        // a day's unexcused absence, each; three in a row over a weekend, told once for the row
        "T....  .....  .....,            ABSENT 2026-03-02",
        "T.T.T  .....  .....,            ABSENT 2026-03-02; ABSENT 2026-03-04; ABSENT 2026-03-06",
        "...TT  T....  .....,            ABSENT 2026-03-05; ABSENT 2026-03-06; ABSENT 2026-03-09; ABSENT3 2026-03-09",
        "TTTT.  .....  .....,            ABSENT 2026-03-02; ABSENT 2026-03-03; ABSENT 2026-03-04; ABSENT3 2026-03-04; ABSENT 2026-03-05",
        "TTVT.  .....  .....,            ABSENT 2026-03-02; ABSENT 2026-03-03; ABSENT 2026-03-05",
    })
    void attendance_says(String letters, String signals) {
        Progress progress =
                taken(weekdays(MONDAY, letters), List.of(), "2026-03-20").progress();

        assertThat(standing(progress))
                .containsExactlyElementsOf(signals == null ? List.of() : Arrays.asList(signals.split("; ")));
    }

    @Test
    void a_signal_names_the_days_it_rests_on() {
        Progress progress =
                taken(weekdays(MONDAY, "L.L.L"), List.of(), "2026-03-06").progress();

        Finding finding = progress.signals().get(0).finding();

        assertThat(finding.days())
                .containsExactly(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 6));
        assertThat(finding.zh()).isEqualTo("10 个上学日内迟到 3 次：2026-03-02 迟到；2026-03-04 迟到；2026-03-06 迟到。请两天内谈心，并与监护人通话。");
        assertThat(finding.en())
                .isEqualTo("late three times within ten school days: 2026-03-02 late; 2026-03-04 late; 2026-03-06 late."
                        + " Next: talk within two days and call the carer.");
    }

    @Test
    void holidays_are_no_school_days() {
        Progress progress = taken(
                        List.of(
                                mark("2026-04-02", AttendanceCode.T),
                                mark("2026-04-03", AttendanceCode.T),
                                mark("2026-04-07", AttendanceCode.T)),
                        List.of(),
                        "2026-04-07")
                .progress();

        assertThat(standing(progress)).contains("ABSENT3 2026-04-07");
    }

    @Test
    void a_make_up_day_counts_once_attendance_was_taken_on_it() {
        List<AttendanceMark> row = List.of(
                mark("2026-04-23", AttendanceCode.T),
                mark("2026-04-24", AttendanceCode.T),
                mark("2026-04-25", AttendanceCode.T));
        List<AttendanceMark> broken = List.of(
                mark("2026-04-23", AttendanceCode.T),
                mark("2026-04-24", AttendanceCode.T),
                mark("2026-04-25", AttendanceCode.V),
                mark("2026-04-27", AttendanceCode.T));

        assertThat(standing(taken(row, List.of(), "2026-04-27").progress())).contains("ABSENT3 2026-04-25");
        assertThat(standing(taken(broken, List.of(), "2026-04-27").progress())).doesNotContain("ABSENT3 2026-04-27");
    }

    @Test
    void a_window_does_not_reach_over_the_end_of_a_term() {
        List<AttendanceMark> marks = List.of(
                mark("2026-07-02", AttendanceCode.L),
                mark("2026-07-03", AttendanceCode.L),
                mark("2026-09-01", AttendanceCode.L));

        assertThat(standing(taken(marks, List.of(), "2026-09-01").progress())).isEmpty();
    }

    @Test
    void the_same_marks_again_tell_nothing() {
        ProgressOutcome first = taken(weekdays(MONDAY, "LLLTT T"), List.of(), "2026-03-09");

        ProgressOutcome second = take(first.progress(), weekdays(MONDAY, "LLLTT T"), List.of(), "2026-03-10");

        assertThat(first.events()).hasSize(5);
        assertThat(second.events()).isEmpty();
        assertThat(second.progress()).isEqualTo(first.progress());
    }

    @Test
    void an_older_mark_of_a_day_does_not_replace_a_newer() {
        AttendanceMark older = mark("2026-03-03", AttendanceCode.T, "2026-03-03T09:00");
        AttendanceMark newer = mark("2026-03-03", AttendanceCode.V, "2026-03-03T10:00");

        Progress inOrder = taken(List.of(older, newer), List.of(), "2026-03-03").progress();
        Progress turned = taken(List.of(newer, older), List.of(), "2026-03-03").progress();

        assertThat(inOrder.attendance()).containsExactly(newer);
        assertThat(turned).isEqualTo(inOrder);
    }

    @Test
    void a_correction_withdraws_a_signal_and_another_brings_it_back() {
        Progress late = taken(weekdays(MONDAY, "LLL"), List.of(), "2026-03-04").progress();

        ProgressOutcome corrected =
                take(late, List.of(mark("2026-03-03", AttendanceCode.P, "2026-03-05T08:00")), List.of(), "2026-03-05");
        ProgressOutcome again = take(
                corrected.progress(),
                List.of(mark("2026-03-03", AttendanceCode.L, "2026-03-06T08:00")),
                List.of(),
                "2026-03-06");

        assertThat(told(corrected)).containsExactly("withdrawn LATE3 2026-03-04");
        assertThat(standing(corrected.progress())).isEmpty();
        assertThat(corrected.progress().signals()).hasSize(1);
        assertThat(told(again)).containsExactly("raised LATE3 2026-03-04");
        assertThat(again.progress().signals()).hasSize(1);
    }

    @Test
    void what_was_told_stands_when_an_earlier_day_is_entered_late() {
        Progress told =
                taken(weekdays(MONDAY, ".L.L. L"), List.of(), "2026-03-09").progress();

        ProgressOutcome later =
                take(told, List.of(mark("2026-03-02", AttendanceCode.L, "2026-03-10T08:00")), List.of(), "2026-03-10");

        assertThat(later.events()).isEmpty();
        assertThat(standing(later.progress())).containsExactly("LATE3 2026-03-09");
    }

    @Test
    void a_row_of_absences_is_told_once_also_when_it_grows_at_its_beginning() {
        Progress told =
                taken(weekdays(MONDAY, "..TTT"), List.of(), "2026-03-06").progress();

        ProgressOutcome later =
                take(told, List.of(mark("2026-03-03", AttendanceCode.T, "2026-03-09T08:00")), List.of(), "2026-03-09");

        assertThat(told(later)).containsExactly("raised ABSENT 2026-03-03");
        assertThat(standing(later.progress())).contains("ABSENT3 2026-03-06");
    }

    @Test
    void old_news_raises_no_signal() {
        ProgressOutcome justNew = taken(weekdays(MONDAY, "T"), List.of(), "2026-04-01");
        ProgressOutcome old = taken(weekdays(MONDAY, "T"), List.of(), "2026-04-02");

        assertThat(told(justNew)).containsExactly("raised ABSENT 2026-03-02");
        assertThat(old.events()).isEmpty();
        assertThat(old.progress().days(AttendanceCode.T)).hasSize(1);
    }

    @Test
    void a_signal_taken_back_is_not_brought_back_as_old_news() {
        Progress told = taken(weekdays(MONDAY, "T"), List.of(), "2026-03-02").progress();
        Progress without = take(
                        told,
                        List.of(mark("2026-03-02", AttendanceCode.V, "2026-03-03T08:00")),
                        List.of(),
                        "2026-03-03")
                .progress();

        ProgressOutcome again = take(
                without, List.of(mark("2026-03-02", AttendanceCode.T, "2026-05-06T08:00")), List.of(), "2026-05-06");

        assertThat(again.events()).isEmpty();
        assertThat(standing(again.progress())).isEmpty();
    }
}
