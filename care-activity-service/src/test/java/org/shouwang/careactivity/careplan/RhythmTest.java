package org.shouwang.careactivity.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {
    private static Rhythm rhythm(Every every, @Nullable String born) {
        Set<String> occasions = every == Every.OCCASION ? Set.of("CHILDREN_DAY", "MID_AUTUMN") : Set.of();
        Quota quota = new Quota(
                Set.of(), Set.of(), Set.of(), every, every == Every.DAYS ? 14 : 0, Unit.DAYS, occasions, 1, 0, 0, 0, 0);
        return new Rhythm(quota, Fixtures.CALENDAR, born == null ? null : LocalDate.parse(born));
    }

    /** A day; the period that has it, or none; first day of the first period that begins on or after it. */
    @ParameterizedTest
    @CsvSource({
        "DAYS,       2026-03-04, 2026-03-04, 2026-03-17, 2026-03-04",
        "WEEK,       2026-03-04, 2026-03-02, 2026-03-08, 2026-03-09",
        "WEEK,       2026-03-02, 2026-03-02, 2026-03-08, 2026-03-02",
        "MONTH,      2026-02-28, 2026-02-01, 2026-02-28, 2026-03-01",
        "QUARTER,    2026-05-01, 2026-04-01, 2026-06-30, 2026-07-01",
        "HALF_YEAR,  2026-07-01, 2026-07-01, 2026-12-31, 2026-07-01",
        "YEAR,       2026-07-01, 2026-01-01, 2026-12-31, 2027-01-01",
        "TERM,       2026-07-06,           ,           , 2026-09-01",
        "TERM,       2026-07-05, 2026-03-02, 2026-07-05, 2026-09-01",
        "SCHOOL_DAY, 2026-05-09, 2026-05-09, 2026-05-09, 2026-05-09",
        "SCHOOL_DAY, 2026-05-10,           ,           , 2026-05-11",
        "OCCASION,   2026-05-25,           ,           , 2026-05-26",
        "OCCASION,   2026-05-28, 2026-05-26, 2026-06-01, 2026-09-19",
        "OCCASION,   2026-09-26,           ,           , ",
        "EVENT,      2026-03-04,           ,           , "
    })
    void each_rhythm_has_its_periods(
            Every every, LocalDate day, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable LocalDate next) {
        Rhythm rhythm = rhythm(every, "2016-04-01");

        assertThat(rhythm.at(day)).isEqualTo(from == null || to == null ? null : new Period(from, to));
        assertThat(rhythm.next(day)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-04-01, 2026-03-29, false, 2026-03-30",
        "2016-04-01, 2026-04-05, true,  2027-03-29",
        "2016-04-01, 2026-03-30, true,  2026-03-30",
        "2016-02-29, 2026-02-28, true,  2027-02-22",
        "2016-01-01, 2025-12-29, true,  2025-12-29",
        "2016-01-01, 2025-12-30, true,  2026-12-28",
        "2015-12-31, 2026-01-02, true,  2026-12-28"
    })
    void a_birthday_is_its_week(String born, LocalDate day, boolean inIt, LocalDate next) {
        Rhythm rhythm = rhythm(Every.BIRTHDAY, born);

        assertThat(rhythm.at(day) != null).isEqualTo(inIt);
        assertThat(rhythm.next(day)).isEqualTo(next);
    }

    @Test
    void an_unknown_birthday_never_comes() {
        assertThat(rhythm(Every.BIRTHDAY, null).at(LocalDate.of(2026, 4, 1))).isNull();
        assertThat(rhythm(Every.BIRTHDAY, null).next(LocalDate.of(2026, 4, 1))).isNull();
    }
}
