package org.shouwang.careactivity.careplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Begins occurrences: which period, how much is asked in it, and when to look again. */
final class Opening {
    private final Rules rules;
    private final TermCalendar calendar;

    Opening(Rules rules, TermCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    /**
     * Begins the occurrence of a line on a day.
     *
     * @param atOnce whether it begins even when less than half of its period is left (a rise to the closest tier)
     */
    DutyLine open(DutyLine line, Traits traits, List<Pause> pauses, LocalDate day, boolean atOnce) {
        Demand demand = rules.demand(line.rule(), traits, day);
        if (demand == null) {
            return line.opening(lookAgain(line.rule(), traits, day), false);
        }
        Quota quota = demand.quota();
        Period whole = Period.containing(day, quota.every(), quota.length(), calendar);
        if (whole == null) {
            return line.opening(nextTerm(day), true);
        }
        LocalDate next = whole.to().plusDays(1);
        Period left = new Period(day, whole.to());
        if (!atOnce && left.days() * 2 < whole.days()) {
            return line.opening(next, true);
        }
        if (demand.version().schoolDays() && calendar.openDays(left) == 0 && !calendar.inTerm(left)) {
            return line.opening(nextInTerm(next, quota), true);
        }
        Asked asked = asked(demand, left, whole, pauses);
        Occurrence begun = Occurrence.pending(demand, left, traits.tier(), asked.needed());
        Reason exempt = asked.exempt();
        if (exempt != null) {
            begun = begun.released(DutyState.EXEMPT, exempt, begun.since());
        }
        List<Occurrence> occurrences = new ArrayList<>(line.occurrences());
        occurrences.add(begun);
        return line.with(occurrences, line.facts()).opening(next, true);
    }

    /**
     * What a stretch of a period asks once holidays and pauses have taken their days out.
     *
     * @param needed pro rata, rounded up
     * @param exempt why nothing is asked, when more than half of the days are gone
     */
    record Asked(int needed, @Nullable Reason exempt) {}

    /** What an occurrence asks under the pauses known by now. */
    Asked asked(Occurrence occurrence, List<Pause> pauses) {
        Quota quota = occurrence.demand().quota();
        Period left = new Period(occurrence.from(), occurrence.to());
        Period whole = Period.containing(left.from(), quota.every(), quota.length(), calendar);
        return asked(occurrence.demand(), left, whole == null ? left : whole, pauses);
    }

    private Asked asked(Demand demand, Period left, Period whole, List<Pause> pauses) {
        int open = demand.version().schoolDays() ? calendar.openDays(left) : left.days();
        int asked = open - paused(demand.version(), left, pauses);
        boolean holiday = (left.days() - open) * 2 > left.days();
        boolean gone = (left.days() - asked) * 2 > left.days();
        int needed = Math.max(1, ceil(demand.quota().needed() * asked, whole.days()));
        return new Asked(needed, holiday ? Reason.HOLIDAY : gone ? Reason.PAUSED : null);
    }

    private int paused(RuleVersion version, Period left, List<Pause> pauses) {
        List<Pause> resting =
                pauses.stream().filter(pause -> pause.cause().suspends(version)).toList();
        int days = 0;
        for (LocalDate day = left.from(); !resting.isEmpty() && !day.isAfter(left.to()); day = day.plusDays(1)) {
            LocalDate asked = day;
            boolean open = !version.schoolDays() || calendar.openDays(new Period(day, day)) > 0;
            days += open && resting.stream().anyMatch(pause -> pause.covers(asked)) ? 1 : 0;
        }
        return days;
    }

    /** First day of the period that follows the one a person is in, for a rule that starts to apply to them. */
    LocalDate nextPeriod(Demand demand, LocalDate day) {
        Quota quota = demand.quota();
        if (quota.every() == Every.DAYS) {
            return day.plusDays(1);
        }
        Period current = Period.containing(day, quota.every(), quota.length(), calendar);
        return current == null ? nextTerm(day) : current.to().plusDays(1);
    }

    /** When an occurrence's alarm ends although its rule asks nothing more: when a next one would have become overdue. */
    java.time.@Nullable Instant followedBy(Occurrence last) {
        Quota quota = last.demand().quota();
        LocalDate day = last.to().plusDays(1);
        if (quota.every() == Every.TERM) {
            LocalDate start = calendar.nextTermStart(day);
            if (start == null) {
                return null;
            }
            day = start;
        }
        Period next = Period.containing(day, quota.every(), quota.length(), calendar);
        return next == null
                ? null
                : Occurrence.pending(last.demand(), next, last.tier(), 1).overdueAt();
    }

    private LocalDate nextTerm(LocalDate day) {
        LocalDate start = calendar.nextTermStart(day);
        return start == null ? firstOfNextMonth(day) : start;
    }

    private LocalDate nextInTerm(LocalDate next, Quota quota) {
        Period following = Period.containing(next, quota.every(), quota.length(), calendar);
        if (following != null && calendar.inTerm(following)) {
            return next;
        }
        LocalDate start = nextTerm(next);
        Period first = Period.containing(start, quota.every(), quota.length(), calendar);
        return first == null || first.from().isBefore(next) ? start : first.from();
    }

    private static LocalDate lookAgain(Rule rule, Traits traits, LocalDate day) {
        LocalDate again = firstOfNextMonth(day);
        for (RuleVersion version : rule.versions()) {
            again = sooner(again, version.effectiveFrom(), day);
            LocalDate born = traits.birthDate();
            if (version.minAge() > 0 && born != null) {
                again = sooner(again, born.plusYears(version.minAge()), day);
            }
        }
        return again;
    }

    private static LocalDate sooner(LocalDate a, LocalDate b, LocalDate after) {
        return b.isAfter(after) && b.isBefore(a) ? b : a;
    }

    private static LocalDate firstOfNextMonth(LocalDate day) {
        return day.withDayOfMonth(1).plusMonths(1);
    }

    private static int ceil(int a, int b) {
        return (a + b - 1) / b;
    }
}
