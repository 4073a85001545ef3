package org.shouwang.careactivity.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.careactivity.progress.ProgressFixtures.SCHOOL_DAYS;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.careplan.Period;
import org.shouwang.careactivity.careplan.Term;
import org.shouwang.careactivity.careplan.TermCalendar;

class SchoolDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, false",
        "2026-03-02, true",
        "2026-04-03, true",
        "2026-04-04, false",
        "2026-04-06, false",
        "2026-04-25, true",
        "2026-07-05, true",
        "2026-07-06, false",
    })
    void attendance_may_be_taken_in_a_term_and_on_no_holiday(LocalDate day, boolean open) {
        assertThat(SCHOOL_DAYS.open(day)).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-10, 2025-2026",
        "2026-03-02, 2025-2026",
        "2026-08-31, 2025-2026",
        "2026-09-01, 2026-2027",
        "2027-01-17, 2026-2027",
    })
    void a_day_belongs_to_its_terms_year_else_to_september_to_august(LocalDate day, String year) {
        assertThat(SCHOOL_DAYS.yearOf(day)).isEqualTo(year);
    }

    @Test
    void a_term_that_begins_in_august_belongs_to_the_new_year_and_one_named_otherwise_to_its_days() {
        SchoolDays days = new SchoolDays(new TermCalendar(List.of(
                new Term("2026-2027-1", new Period(LocalDate.of(2026, 8, 28), LocalDate.of(2026, 12, 31)), List.of()),
                new Term("spring", new Period(LocalDate.of(2027, 2, 20), LocalDate.of(2027, 7, 1)), List.of()))));

        assertThat(days.yearOf(LocalDate.of(2026, 8, 28))).isEqualTo("2026-2027");
        assertThat(days.yearOf(LocalDate.of(2027, 3, 1))).isEqualTo("2026-2027");
    }

    @Test
    void a_span_counts_weekdays_of_the_term_and_days_taken() {
        LocalDate friday = LocalDate.of(2026, 4, 24);
        LocalDate saturday = LocalDate.of(2026, 4, 25);
        LocalDate monday = LocalDate.of(2026, 4, 27);

        assertThat(SCHOOL_DAYS.span(friday, monday, Set.of())).isEqualTo(2);
        assertThat(SCHOOL_DAYS.span(friday, monday, Set.of(saturday))).isEqualTo(3);
        assertThat(SCHOOL_DAYS.span(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 7), Set.of()))
                .isEqualTo(2);
        assertThat(SCHOOL_DAYS.span(friday, LocalDate.of(2026, 9, 1), Set.of())).isEqualTo(Integer.MAX_VALUE);
        assertThat(SCHOOL_DAYS.span(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 8, 2), Set.of()))
                .isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void a_school_with_days_of_its_own_has_them_here_too() {
        TermCalendar county = Fixtures.calendar("harvest");
        SchoolDays days = new SchoolDays(county);

        assertThat(days.open(LocalDate.of(2026, 5, 26))).isTrue();
        assertThat(days.in(List.of("9901010001", "9901010001-3-2")).open(LocalDate.of(2026, 5, 26)))
                .isFalse();
        assertThat(days.in(List.of("9901010002"))).isSameAs(days);
    }
}
