package org.shouwang.careactivity.careplan;

import java.time.Duration;
import java.time.Instant;
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
        if (demand == null || demand.version().eventDriven()) {
            return line.opening(lookAgain(line.rule(), traits, day), false);
        }
        Rhythm rhythm = rhythm(demand, traits);
        Period whole = rhythm.at(day);
        if (whole == null) {
            return line.opening(next(rhythm, day), true);
        }
        LocalDate next = whole.to().plusDays(1);
        Period left = new Period(day, whole.to());
        if (!atOnce && left.days() * 2 < whole.days()) {
            return line.opening(next, true);
        }
        if (demand.version().schoolDays() && calendar.openDays(left) == 0 && !calendar.inTerm(left)) {
            return line.opening(nextInTerm(next, rhythm), true);
        }
        Asked asked = asked(demand, left, whole, pauses);
        List<Occurrence> occurrences = new ArrayList<>(line.occurrences());
        occurrences.add(asked.exempting(Occurrence.pending(demand, left, traits.tier(), asked.needed())));
        return line.with(occurrences, line.facts()).opening(next, true);
    }

    /** The occurrence that something which happened begins; none when the rule does not ask anything of them that day. */
    @Nullable
    Occurrence open(Rule rule, Traits traits, List<Pause> pauses, Trigger trigger) {
        LocalDate day = Days.of(trigger.at());
        Demand demand = rules.demand(rule, traits, day);
        if (demand == null || !demand.version().after().contains(trigger.code())) {
            return null;
        }
        Quota quota = demand.quota();
        LocalDate due = quota.unit() == Unit.HOURS
                ? Days.of(trigger.at().plus(Duration.ofHours(quota.length())))
                : calendar.after(day, quota.length(), quota.unit());
        Occurrence begun = Occurrence.begun(demand, new Period(day, due), traits.tier(), Cause.of(trigger));
        return asked(begun, traits, pauses).exempting(begun);
    }

    /** The same for somebody of these organisations, whose school may have days of its own. */
    Opening in(List<String> orgs) {
        TermCalendar own = calendar.in(orgs);
        return own.equals(calendar) ? this : new Opening(rules, own);
    }

    /**
     * What a stretch of a period asks once holidays and pauses have taken their days out.
     *
     * @param needed pro rata, rounded up
     * @param exempt why nothing is asked, when more than half of the days are gone
     */
    record Asked(int needed, @Nullable Reason exempt) {
        Occurrence exempting(Occurrence begun) {
            return exempt == null ? begun : begun.released(DutyState.EXEMPT, exempt, begun.since());
        }
    }

    /** What an occurrence asks under the pauses known by now. */
    Asked asked(Occurrence occurrence, Traits traits, List<Pause> pauses) {
        Period left = new Period(occurrence.from(), occurrence.to());
        Period whole = rhythm(occurrence.demand(), traits).at(left.from());
        Asked asked = asked(occurrence.demand(), left, whole == null ? left : whole, pauses);
        return occurrence.eventDriven()
                ? new Asked(occurrence.needed(), asked.exempt() == Reason.HOLIDAY ? null : asked.exempt())
                : asked;
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
    LocalDate nextPeriod(Demand demand, Traits traits, LocalDate day) {
        if (demand.quota().every() == Every.DAYS) {
            return day.plusDays(1);
        }
        Rhythm rhythm = rhythm(demand, traits);
        Period current = rhythm.at(day);
        return current == null ? next(rhythm, day) : current.to().plusDays(1);
    }

    /** When an occurrence's alarm ends although its rule asks nothing more: when a next one would have become overdue. */
    @Nullable
    Instant followedBy(Occurrence last, Traits traits) {
        if (last.eventDriven()) {
            return null;
        }
        Rhythm rhythm = rhythm(last.demand(), traits);
        LocalDate day = last.to().plusDays(1);
        Period next = rhythm.at(day);
        if (next == null) {
            LocalDate start = rhythm.next(day);
            next = start == null ? null : rhythm.at(start);
        }
        return next == null
                ? null
                : Occurrence.pending(last.demand(), next, last.tier(), 1).overdueAt();
    }

    private Rhythm rhythm(Demand demand, Traits traits) {
        return new Rhythm(demand.quota(), calendar, traits.birthDate());
    }

    private static LocalDate next(Rhythm rhythm, LocalDate day) {
        LocalDate start = rhythm.next(day);
        return start == null ? firstOfNextMonth(day) : start;
    }

    private LocalDate nextInTerm(LocalDate next, Rhythm rhythm) {
        Period following = rhythm.at(next);
        if (following != null && calendar.inTerm(following)) {
            return next;
        }
        LocalDate term = calendar.nextTermStart(next);
        LocalDate start = term == null ? firstOfNextMonth(next) : term;
        Period first = rhythm.at(start);
        return first == null || first.from().isBefore(next) ? start : first.from();
    }

    private static LocalDate lookAgain(Rule rule, Traits traits, LocalDate day) {
        LocalDate again = firstOfNextMonth(day);
        for (RuleVersion version : rule.versions()) {
            again = sooner(again, version.effectiveFrom(), day);
            LocalDate born = traits.birthDate();
            int age = version.audience().minAge();
            if (age > 0 && born != null) {
                again = sooner(again, born.plusYears(age), day);
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
