package org.shouwang.careactivity.careplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermCalendarTest {
    private static final String SCHOOL = "9901010001";
    private static final Period MARCH_TO_JUNE = span("2026-03-02", "2026-06-30");
    private static final Holiday MAY = new Holiday("劳动节", "Labour Day", span("2026-05-01", "2026-05-05"));
    private static final Term SPRING = new Term("spring", MARCH_TO_JUNE, List.of(MAY), Set.of(day("2026-05-09")));
    private static final Term AUTUMN = new Term("autumn", span("2026-09-01", "2027-01-15"), List.of());
    private static final TermCalendar COUNTY = new TermCalendar(
            List.of(AUTUMN, SPRING),
            List.of(MAY, new Holiday("国庆节", "National Day", span("2026-10-01", "2026-10-07"))),
            Set.of(day("2026-05-09"), day("2026-10-10")),
            List.of(
                    new Occasion("AUTUMN_DAY", "秋", "autumn day", span("2026-09-20", "2026-09-25")),
                    new Occasion("JUNE_DAY", "夏", "June day", span("2026-05-26", "2026-06-01"))),
            List.of(new LocalDays(
                    SCHOOL,
                    List.of(
                            new Holiday("农忙假", "harvest holiday", span("2026-04-30", "2026-05-08")),
                            new Holiday("校庆", "school day", span("2026-06-29", "2026-07-10"))),
                    Set.of(day("2026-05-16"), day("2026-05-18"), day("2026-08-01")))));

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Period span(String from, String to) {
        return new Period(day(from), day(to));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-30, true,  false",
        "2026-05-01, false, false",
        "2026-05-06, true,  false",
        "2026-05-09, true,  true",
        "2026-05-10, false, false",
        "2026-05-16, false, true",
        "2026-05-18, true,  true",
        "2026-06-29, true,  false",
        "2026-07-01, false, false",
        "2026-08-01, false, false",
        "2026-09-01, true,  true"
    })
    void a_school_may_have_days_of_its_own(LocalDate day, boolean county, boolean school) {
        assertThat(COUNTY.schoolDay(day)).isEqualTo(county);
        assertThat(COUNTY.in(List.of("990101", SCHOOL, SCHOOL + "-3-2")).schoolDay(day))
                .isEqualTo(school);
        assertThat(COUNTY.in(List.of("990101", "9901010002"))).isSameAs(COUNTY);
    }

    @Test
    void the_holidays_of_a_place_take_the_days_that_no_holiday_takes_yet() {
        Term own = COUNTY.in(List.of(SCHOOL)).terms().get(0);

        assertThat(own.holidays())
                .extracting(holiday -> holiday.name() + " " + holiday.period().from() + " "
                        + holiday.period().to())
                .containsExactlyInAnyOrder(
                        "劳动节 2026-05-01 2026-05-05",
                        "农忙假 2026-04-30 2026-04-30",
                        "农忙假 2026-05-06 2026-05-08",
                        "校庆 2026-06-29 2026-06-30");
        assertThat(own.makeUpDays()).containsExactlyInAnyOrder(day("2026-05-09"), day("2026-05-16"));
        assertThat(COUNTY.places()).extracting(LocalDays::org).containsExactly(SCHOOL);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-30, 0, WORKING_DAYS, 2026-04-30",
        "2026-04-30, 1, WORKING_DAYS, 2026-05-06",
        "2026-05-08, 1, WORKING_DAYS, 2026-05-09",
        "2026-05-08, 2, WORKING_DAYS, 2026-05-11",
        "2026-09-30, 1, WORKING_DAYS, 2026-10-08",
        "2026-06-30, 1, SCHOOL_DAYS,  2026-09-01",
        "2026-03-06, 1, SCHOOL_DAYS,  2026-03-09",
        "2026-03-06, 3, DAYS,         2026-03-09",
        "2027-01-14, 3, SCHOOL_DAYS,  2027-01-17"
    })
    void days_count_from_the_day_after(LocalDate from, int count, Unit unit, LocalDate due) {
        assertThat(COUNTY.after(from, count, unit)).isEqualTo(due);
    }

    @Test
    void beyond_what_it_knows_there_is_no_school_and_no_occasion() {
        assertThat(COUNTY.nextSchoolDay(day("2027-01-18"))).isNull();
        assertThat(COUNTY.nextSchoolDay(day("2026-07-01"))).isEqualTo("2026-09-01");
        assertThat(COUNTY.occasion(Set.of("JUNE_DAY"), day("2026-06-02"))).isNull();
        assertThat(COUNTY.occasion(Set.of("JUNE_DAY", "AUTUMN_DAY"), day("2026-06-02")))
                .isNotNull()
                .extracting(Occasion::code)
                .isEqualTo("AUTUMN_DAY");
        assertThat(COUNTY.nextTermStart(day("2027-01-18"))).isNull();
        assertThat(COUNTY.inTerm(span("2026-07-01", "2026-08-31"))).isFalse();
        assertThat(COUNTY.termAt(day("2026-08-01"))).isEmpty();
    }

    @Test
    void what_contradicts_itself_is_refused() {
        assertThatThrownBy(() ->
                        new TermCalendar(List.of(SPRING, new Term("x", span("2026-06-30", "2026-07-02"), List.of()))))
                .hasMessageContaining("overlap");
        LocalDays place = new LocalDays(SCHOOL, List.of(), Set.of());
        assertThatThrownBy(() -> new TermCalendar(List.of(), List.of(), Set.of(), List.of(), List.of(place, place)))
                .hasMessageContaining("given twice");
        assertThatThrownBy(() -> new Term("x", MARCH_TO_JUNE, List.of(), Set.of(day("2026-05-11"))))
                .hasMessageContaining("no weekend day");
        assertThatThrownBy(() -> new Term("x", MARCH_TO_JUNE, List.of(), Set.of(day("2026-07-11"))))
                .hasMessageContaining("no weekend day");
        assertThatThrownBy(() -> new Term("x", MARCH_TO_JUNE, List.of(MAY), Set.of(day("2026-05-02"))))
                .hasMessageContaining("no weekend day");
        assertThatThrownBy(() -> new Term("x", span("2026-05-02", "2026-06-30"), List.of(MAY)))
                .hasMessageContaining("outside term");
        assertThatThrownBy(() -> new Term("x", MARCH_TO_JUNE, List.of(MAY, MAY)))
                .hasMessageContaining("overlap");
    }
}
