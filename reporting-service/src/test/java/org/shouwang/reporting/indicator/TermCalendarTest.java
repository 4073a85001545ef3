package org.shouwang.reporting.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.reporting.indicator.Fixtures.CALENDAR;
import static org.shouwang.reporting.indicator.Fixtures.day;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermCalendarTest {
    @ParameterizedTest
    @CsvSource({
        "2026-W10, WEEK, 2026-03-02, 2026-03-08",
        "2026-W01, WEEK, 2025-12-29, 2026-01-04",
        "2026-W53, WEEK, 2026-12-28, 2027-01-03",
        "2026-03, MONTH, 2026-03-01, 2026-03-31",
        "2028-02, MONTH, 2028-02-01, 2028-02-29",
        "2025-2026-2, TERM, 2026-03-02, 2026-07-05",
        "2026-2027-1, TERM, 2026-09-01, 2027-01-17"
    })
    void a_period_is_known_by_its_name(String code, Period.Kind kind, LocalDate from, LocalDate to) {
        assertThat(CALENDAR.period(code)).contains(new Period(code, kind, from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026-13",
                "2026-00",
                "2026-W00",
                "2026-W54",
                "2025-W53",
                "2024-2025-1",
                "2026-W1",
                "W10"
            })
    void any_other_name_is_no_period(String code) {
        assertThat(CALENDAR.period(code)).isEmpty();
    }

    @Test
    void a_period_does_not_end_before_it_begins() {
        LocalDate day = LocalDate.parse("2026-03-02");

        assertThatThrownBy(() -> new Period("x", Period.Kind.TERM, day, day.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-23, false", // the week before term
        "2026-03-02, true",
        "2026-06-29, true", // ends with the term
        "2026-07-06, false",
        "2026-08-31, true", // six of seven days
        "2027-01-18, false",
        "2026-09-28, false", // three days, then the national holiday
        "2026-10-05, true" // four days after it
    })
    void a_school_week_has_school_on_at_least_half_of_its_days(String monday, boolean expected) {
        assertThat(CALENDAR.schoolWeek(day(monday))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, ", "2026-03-02, 2025-2026-2", "2026-08-15, 2025-2026-2", "2026-09-01, 2026-2027-1"})
    void in_the_holidays_the_last_term_still_counts(LocalDate day, String term) {
        assertThat(CALENDAR.lastBegun(day).map(Term::code).orElse(null)).isEqualTo(term);
    }

    @Test
    void a_period_answers_for_the_months_that_end_in_it() {
        assertThat(TermCalendar.months(CALENDAR.period("2025-2026-2").orElseThrow()))
                .containsExactly(
                        YearMonth.of(2026, 3), YearMonth.of(2026, 4), YearMonth.of(2026, 5), YearMonth.of(2026, 6));
        assertThat(TermCalendar.months(CALENDAR.period("2026-03").orElseThrow()))
                .containsExactly(YearMonth.of(2026, 3));
    }

    @Test
    void a_week_answers_for_the_month_of_its_sunday() {
        assertThat(TermCalendar.months(CALENDAR.period("2026-W14").orElseThrow()))
                .containsExactly(YearMonth.of(2026, 4));
    }

    @Test
    void the_terms_stand_in_the_order_of_time() {
        assertThat(CALENDAR.terms()).extracting(Term::code).containsExactly("2025-2026-2", "2026-2027-1");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, 2026-03-02", "2026-03-08, 2026-03-02", "1969-12-31, 1969-12-29", "1970-01-01, 1969-12-29"})
    void weeks_begin_on_monday(String date, String monday) {
        assertThat(Days.mondayOf(day(date))).isEqualTo(day(monday));
    }
}
