package org.shouwang.careactivity.careplan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** The periods of a quota for one person: which one has a day, and which comes next. */
final class Rhythm {
    private final Quota quota;
    private final TermCalendar calendar;
    private final @Nullable LocalDate born;

    Rhythm(Quota quota, TermCalendar calendar, @Nullable LocalDate born) {
        this.quota = quota;
        this.calendar = calendar;
        this.born = born;
    }

    /** The whole period that has a day; none between the periods of a rhythm with gaps. {@link Every#DAYS} begins that day. */
    @Nullable
    Period at(LocalDate day) {
        return switch (quota.every()) {
            case DAYS -> new Period(day, day.plusDays(quota.length() - 1L));
            case WEEK -> week(day);
            case MONTH -> new Period(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
            case QUARTER -> months(day, 3);
            case HALF_YEAR -> months(day, 6);
            case YEAR -> months(day, 12);
            case TERM -> calendar.termAt(day).map(Term::period).orElse(null);
            case SCHOOL_DAY -> calendar.schoolDay(day) ? new Period(day, day) : null;
            case BIRTHDAY -> {
                Period week = week(day);
                yield hasBirthday(week) ? week : null;
            }
            case OCCASION -> {
                Occasion next = calendar.occasion(quota.occasions(), day);
                yield next != null && next.period().contains(day) ? next.period() : null;
            }
            case EVENT -> null;
        };
    }

    /** First day of the first period that begins on or after a day; none when the calendar knows of none. */
    @Nullable
    LocalDate next(LocalDate day) {
        return switch (quota.every()) {
            case TERM -> calendar.nextTermStart(day);
            case SCHOOL_DAY -> calendar.nextSchoolDay(day);
            case BIRTHDAY -> nextBirthday(day);
            case OCCASION -> {
                Occasion next = calendar.occasion(quota.occasions(), day);
                while (next != null && next.period().from().isBefore(day)) {
                    next = calendar.occasion(
                            quota.occasions(), next.period().to().plusDays(1));
                }
                yield next == null ? null : next.period().from();
            }
            case EVENT -> null;
            default -> {
                Period current = at(day);
                yield current == null || current.from().equals(day)
                        ? day
                        : current.to().plusDays(1);
            }
        };
    }

    private static Period week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Period(monday, monday.plusDays(6));
    }

    private static Period months(LocalDate day, int length) {
        LocalDate first = LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / length * length + 1, 1);
        return new Period(first, first.plusMonths(length).minusDays(1));
    }

    private boolean hasBirthday(Period week) {
        return born != null
                && (week.contains(birthday(born, week.from().getYear()))
                        || week.contains(birthday(born, week.to().getYear())));
    }

    private @Nullable LocalDate nextBirthday(LocalDate day) {
        if (born == null) {
            return null;
        }
        LocalDate monday = week(birthday(born, day.getYear())).from();
        for (int year = day.getYear() + 1; monday.isBefore(day); year++) {
            monday = week(birthday(born, year)).from();
        }
        return monday;
    }

    /** 29 February is kept on the 28th in other years. */
    private static LocalDate birthday(LocalDate born, int year) {
        return born.withYear(year);
    }
}
