package org.shouwang.reporting.indicator;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** The county's terms, and from them every period a report can name. */
public final class TermCalendar {
    private static final Pattern WEEK = Pattern.compile("\\d{4}-W\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final int DAYS_OF_WEEK = 7;

    private final List<Term> terms;

    /** Takes the terms in any order. */
    public TermCalendar(List<Term> terms) {
        this.terms = terms.stream().sorted(Comparator.comparing(Term::from)).toList();
    }

    /** The terms, oldest first. */
    public List<Term> terms() {
        return terms;
    }

    /** The period of that name; empty when no week, month or term is called so. */
    public Optional<Period> period(String code) {
        try {
            if (WEEK.matcher(code).matches()) {
                LocalDate monday = LocalDate.parse(code + "-1", DateTimeFormatter.ISO_WEEK_DATE);
                return Optional.of(new Period(code, Period.Kind.WEEK, monday, monday.plusDays(DAYS_OF_WEEK - 1)));
            }
            if (MONTH.matcher(code).matches()) {
                YearMonth month = YearMonth.parse(code);
                return Optional.of(new Period(code, Period.Kind.MONTH, month.atDay(1), month.atEndOfMonth()));
            }
        } catch (DateTimeException noSuchWeekOrMonth) {
            return Optional.empty();
        }
        return terms.stream()
                .filter(term -> term.code().equals(code))
                .findFirst()
                .map(term -> new Period(code, Period.Kind.TERM, term.from(), term.to()));
    }

    /** The last term begun on or before the day: the running one, or in the holidays the one that ended. */
    Optional<Term> lastBegun(LocalDate day) {
        return terms.stream().filter(term -> !term.from().isAfter(day)).reduce((older, newer) -> newer);
    }

    /** Whether at least half of the week beginning on that Monday is school days: in term and on no holiday. */
    boolean schoolWeek(int monday) {
        int days = 0;
        for (Term term : terms) {
            days += term.openDays(monday, monday + DAYS_OF_WEEK - 1);
        }
        return 2 * days >= DAYS_OF_WEEK;
    }

    /** The months a period answers for: those that end in it; for a week the month its Sunday lies in. */
    static List<YearMonth> months(Period period) {
        if (period.kind() == Period.Kind.WEEK) {
            return List.of(YearMonth.from(period.to()));
        }
        YearMonth first = YearMonth.from(period.from());
        YearMonth last = YearMonth.from(period.to());
        return LongStream.rangeClosed(0, ChronoUnit.MONTHS.between(first, last))
                .mapToObj(first::plusMonths)
                .filter(month -> !month.atEndOfMonth().isAfter(period.to()))
                .toList();
    }
}
