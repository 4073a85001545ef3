package org.shouwang.careactivity.careplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The county's calendar 学期日历: school terms, public holidays, occasions, and what single places do otherwise. Safe for any number
 * of threads.
 */
public final class TermCalendar {
    /** How far ahead a school or working day is looked for. */
    private static final int DAYS_AHEAD = 400;

    private final List<Term> terms;
    private final List<Holiday> publicHolidays;
    private final Set<LocalDate> publicMakeUpDays;
    private final List<Occasion> occasions;
    private final Map<String, LocalDays> local = new HashMap<>();
    private final Map<String, TermCalendar> ofPlaces = new HashMap<>();

    /** Sorts the terms and occasions; refuses overlapping terms, overlapping occasions of one code and a place given twice. */
    public TermCalendar(
            List<Term> terms,
            List<Holiday> publicHolidays,
            Set<LocalDate> publicMakeUpDays,
            List<Occasion> occasions,
            List<LocalDays> places) {
        this.terms = terms.stream()
                .sorted(Comparator.comparing(term -> term.period().from()))
                .toList();
        this.publicHolidays = List.copyOf(publicHolidays);
        this.publicMakeUpDays = Set.copyOf(publicMakeUpDays);
        this.occasions = occasions.stream()
                .sorted(Comparator.comparing(occasion -> occasion.period().from()))
                .toList();
        for (int i = 1; i < this.terms.size(); i++) {
            if (this.terms.get(i).period().overlap(this.terms.get(i - 1).period()) > 0) {
                throw new IllegalArgumentException(
                        "terms " + this.terms.get(i - 1).code() + " and "
                                + this.terms.get(i).code() + " overlap");
            }
        }
        for (LocalDays place : places) {
            if (local.put(place.org(), place) != null) {
                throw new IllegalArgumentException("place " + place.org() + " is given twice");
            }
            ofPlaces.put(place.org(), with(place));
        }
    }

    /** Terms only. */
    public TermCalendar(List<Term> terms) {
        this(terms, List.of(), Set.of(), List.of(), List.of());
    }

    private TermCalendar with(LocalDays place) {
        List<Term> own = new ArrayList<>();
        terms.forEach(term -> own.add(term.with(place)));
        return new TermCalendar(own, publicHolidays, publicMakeUpDays, occasions, List.of());
    }

    /** The calendar for somebody of these organisations, widest first: that of the narrowest place with days of its own. */
    public TermCalendar in(List<String> orgs) {
        for (int i = orgs.size() - 1; i >= 0 && !ofPlaces.isEmpty(); i--) {
            TermCalendar own = ofPlaces.get(orgs.get(i));
            if (own != null) {
                return own;
            }
        }
        return this;
    }

    /** The terms, in order. */
    public List<Term> terms() {
        return terms;
    }

    /** Days off for offices and everybody. */
    public List<Holiday> publicHolidays() {
        return publicHolidays;
    }

    /** Weekend days on which offices work. */
    public Set<LocalDate> publicMakeUpDays() {
        return publicMakeUpDays;
    }

    /** The occasions, by their beginning. */
    public List<Occasion> occasions() {
        return occasions;
    }

    /** What places do otherwise. */
    public List<LocalDays> places() {
        return local.values().stream()
                .sorted(Comparator.comparing(LocalDays::org))
                .toList();
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

    /** Whether there is school on a day: Monday to Friday in a term and on no holiday, or a make-up day. */
    public boolean schoolDay(LocalDate day) {
        return termAt(day).filter(term -> term.school(day)).isPresent();
    }

    /** Whether offices are open on a day: Monday to Friday and no public holiday, or a make-up day. */
    boolean workingDay(LocalDate day) {
        return !Term.onHoliday(day, publicHolidays) && (!Term.weekend(day) || publicMakeUpDays.contains(day));
    }

    /** The first school day on or after a day. */
    @Nullable
    LocalDate nextSchoolDay(LocalDate day) {
        for (int i = 0; i < DAYS_AHEAD; i++) {
            if (schoolDay(day.plusDays(i))) {
                return day.plusDays(i);
            }
        }
        return null;
    }

    /** The day that lies so many units after a day; 0 = that day. Beyond what the calendar knows, plain days are counted. */
    LocalDate after(LocalDate day, int count, Unit unit) {
        if (unit == Unit.DAYS || unit == Unit.HOURS) {
            return day.plusDays(count);
        }
        LocalDate found = day;
        int open = 0;
        for (int i = 0; i < DAYS_AHEAD && open < count; i++) {
            found = found.plusDays(1);
            open += (unit == Unit.SCHOOL_DAYS ? schoolDay(found) : workingDay(found)) ? 1 : 0;
        }
        return open == count ? found : day.plusDays(count);
    }

    /** The first occasion of some codes that has not ended before a day. */
    @Nullable
    Occasion occasion(Set<String> codes, LocalDate day) {
        for (Occasion occasion : occasions) {
            if (codes.contains(occasion.code()) && !occasion.period().to().isBefore(day)) {
                return occasion;
            }
        }
        return null;
    }
}
