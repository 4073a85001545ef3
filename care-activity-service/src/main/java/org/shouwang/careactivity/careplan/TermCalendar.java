package org.shouwang.careactivity.careplan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The county's school terms 学期日历, in order, not overlapping. */
public record TermCalendar(List<Term> terms) {
    /** Sorts the terms and refuses overlapping ones. */
    public TermCalendar {
        terms = terms.stream()
                .sorted(Comparator.comparing(term -> term.period().from()))
                .toList();
        for (int i = 1; i < terms.size(); i++) {
            if (terms.get(i).period().overlap(terms.get(i - 1).period()) > 0) {
                throw new IllegalArgumentException("terms " + terms.get(i - 1).code() + " and "
                        + terms.get(i).code() + " overlap");
            }
        }
    }

    /** The term a day lies in. */
    public Optional<Term> termAt(LocalDate day) {
        for (Term term : terms) {
            if (term.period().contains(day)) {
                return Optional.of(term);
            }
        }
        return Optional.empty();
    }

    /** First day of the first term that starts on or after a day. */
    @Nullable
    LocalDate nextTermStart(LocalDate day) {
        for (Term term : terms) {
            if (!term.period().from().isBefore(day)) {
                return term.period().from();
            }
        }
        return null;
    }

    /** Days of a period on which school rules run: in a term and on no holiday. */
    int openDays(Period period) {
        int open = 0;
        for (Term term : terms) {
            open += term.openDays(period);
        }
        return open;
    }

    /** Whether a period touches a term at all. */
    boolean inTerm(Period period) {
        for (Term term : terms) {
            if (term.period().overlap(period) > 0) {
                return true;
            }
        }
        return false;
    }
}
