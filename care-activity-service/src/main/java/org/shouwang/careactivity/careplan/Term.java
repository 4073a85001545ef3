package org.shouwang.careactivity.careplan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A school term 学期, the holidays inside it and its make-up days.
 *
 * @param code for example 2025-2026-2
 * @param makeUpDays weekend days with school 调休上课
 */
public record Term(String code, Period period, List<Holiday> holidays, Set<LocalDate> makeUpDays) {
    /** Refuses holidays that overlap each other or lie outside the term, and make-up days that are none. */
    public Term {
        holidays = List.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
        for (int i = 0; i < holidays.size(); i++) {
            Period days = holidays.get(i).period();
            if (days.overlap(period) != days.days()) {
                throw new IllegalArgumentException("holiday " + holidays.get(i).name() + " is outside term " + code);
            }
            for (int j = 0; j < i; j++) {
                if (holidays.get(j).period().overlap(days) > 0) {
                    throw new IllegalArgumentException("holidays overlap in term " + code);
                }
            }
        }
        for (LocalDate day : makeUpDays) {
            if (!period.contains(day) || !weekend(day) || onHoliday(day, holidays)) {
                throw new IllegalArgumentException("make-up day " + day + " is no weekend day of term " + code);
            }
        }
    }

    /** A term without make-up days. */
    public Term(String code, Period period, List<Holiday> holidays) {
        this(code, period, holidays, Set.of());
    }

    /** Days of a period that lie in the term and on no holiday. */
    int openDays(Period asked) {
        int open = period.overlap(asked);
        for (Holiday holiday : holidays) {
            open -= holiday.period().overlap(asked);
        }
        return open;
    }

    /** Whether a day lies in the term and on no holiday; weekends count. */
    public boolean open(LocalDate day) {
        return period.contains(day) && !onHoliday(day, holidays);
    }

    /** Whether there is school on a day. */
    boolean school(LocalDate day) {
        return open(day) && (!weekend(day) || makeUpDays.contains(day));
    }

    /** The same with what one place does otherwise. */
    Term with(LocalDays local) {
        List<Holiday> all = new ArrayList<>(holidays);
        for (Holiday holiday : local.holidays()) {
            for (Period rest : outside(holiday.period(), all)) {
                all.add(new Holiday(holiday.name(), holiday.nameEn(), rest));
            }
        }
        Set<LocalDate> makeUp = new TreeSet<>(makeUpDays);
        makeUp.addAll(local.makeUpDays());
        makeUp.removeIf(day -> !period.contains(day) || !weekend(day) || onHoliday(day, all));
        return new Term(code, period, all, makeUp);
    }

    /** The parts of a span inside the term that no holiday takes yet. */
    private List<Period> outside(Period span, List<Holiday> taken) {
        List<Period> parts = new ArrayList<>();
        LocalDate from = null;
        for (LocalDate day = span.from(); !day.isAfter(span.to()); day = day.plusDays(1)) {
            boolean free = period.contains(day) && !onHoliday(day, taken);
            if (free && from == null) {
                from = day;
            }
            if (!free && from != null) {
                parts.add(new Period(from, day.minusDays(1)));
                from = null;
            }
        }
        if (from != null) {
            parts.add(new Period(from, span.to()));
        }
        return parts;
    }

    static boolean onHoliday(LocalDate day, List<Holiday> holidays) {
        return holidays.stream().anyMatch(holiday -> holiday.period().contains(day));
    }

    static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
