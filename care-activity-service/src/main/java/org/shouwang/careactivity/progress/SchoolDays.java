package org.shouwang.careactivity.progress;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.shouwang.careactivity.careplan.Term;
import org.shouwang.careactivity.careplan.TermCalendar;

/**
 * Days on which there is school: Monday to Friday inside a term and on no holiday, and make-up days. A weekend day of a term is one
 * too once attendance was taken on it: a make-up day that nobody put into the calendar.
 */
public final class SchoolDays {
    private static final Pattern TERM_CODE = Pattern.compile("\\d{4}-\\d{4}-\\d");

    private final TermCalendar calendar;

    /** School days of a calendar. */
    public SchoolDays(TermCalendar calendar) {
        this.calendar = calendar;
    }

    /** School days for somebody of these organisations, whose school may have days of its own. */
    public SchoolDays in(List<String> orgs) {
        TermCalendar own = calendar.in(orgs);
        return own.equals(calendar) ? this : new SchoolDays(own);
    }

    /** Whether attendance may be taken: in a term and on no holiday. */
    public boolean open(LocalDate day) {
        return calendar.termAt(day).filter(term -> term.open(day)).isPresent();
    }

    /** The school year a day belongs to: its term's, else the one from September to August. */
    public String yearOf(LocalDate day) {
        Optional<String> code = calendar.termAt(day)
                .map(Term::code)
                .filter(c -> TERM_CODE.matcher(c).matches());
        if (code.isPresent()) {
            return code.get().substring(0, 9);
        }
        int from = day.getMonth().compareTo(Month.SEPTEMBER) >= 0 ? day.getYear() : day.getYear() - 1;
        return from + "-" + (from + 1);
    }

    /**
     * How many school days lie from one day to a later one, both included; a great number when they lie in different terms.
     *
     * @param taken days on which attendance was taken, for make-up days
     */
    int span(LocalDate from, LocalDate to, Collection<LocalDate> taken) {
        Optional<Term> term = calendar.termAt(from);
        if (term.isEmpty() || !term.equals(calendar.termAt(to))) {
            return Integer.MAX_VALUE;
        }
        int days = 0;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (calendar.schoolDay(day) || (open(day) && taken.contains(day))) {
                days++;
            }
        }
        return days;
    }
}
