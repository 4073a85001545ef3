package org.shouwang.careactivity.counters.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.CarePlan;
import org.shouwang.careactivity.careplan.CarePlanner;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.Kind;
import org.shouwang.careactivity.careplan.Term;
import org.shouwang.careactivity.careplan.TermCalendar;
import org.shouwang.careactivity.careplan.app.FindDuties;
import org.shouwang.careactivity.careplan.app.History;
import org.shouwang.careactivity.careplan.app.PlanStore;
import org.shouwang.careactivity.counters.Aims;
import org.shouwang.careactivity.counters.CareCounters;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;

/** Answers how close the care of one child has been. Counted from the stored records each time; nothing is kept. */
public final class FindCounters {
    private final PlanStore plans;
    private final History history;
    private final RolesAtWork roles;
    private final TermCalendar calendar;
    private final Aims aims;
    private final Clock clock;

    /** Uses business time. */
    public FindCounters(
            PlanStore plans, History history, RolesAtWork roles, TermCalendar calendar, Aims aims, Clock clock) {
        this.plans = plans;
        this.history = history;
        this.roles = roles;
        this.calendar = calendar;
        this.aims = aims;
        this.clock = clock;
    }

    /** The counters of one child, for those who may read its duties. */
    public CareCounters of(String personId, Caller caller) {
        caller.requireAny(FindDuties.READERS);
        CarePlan plan = plans.find(List.of(personId)).stream()
                .map(Loaded::state)
                .filter(found -> found.subject().traits().kind() == Kind.CHILD)
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
        caller.requireSees(plan.subject().orgs());
        LocalDate today = Days.of(clock.instant());
        Term term = lastBegun(plan.subject().orgs(), today);
        Collection<Fact> facts = history.doneSince(
                        List.of(personId), Days.start(today.minusDays(CarePlanner.LOOK_BACK_DAYS)))
                .getOrDefault(personId, List.of());
        Map<String, LocalDate> lastByRole = term == null
                ? Map.of()
                : roles.lastByRole(
                        personId,
                        Days.start(term.period().from()),
                        Days.start(term.period().to().plusDays(1)));
        return CareCounters.of(plan, term, facts, lastByRole, aims, today);
    }

    /** How many days without a call of the parents are too many. */
    public int parentGapDays() {
        return aims.parentGapDays();
    }

    private @Nullable Term lastBegun(List<String> orgs, LocalDate today) {
        Term last = null;
        for (Term term : calendar.in(orgs).terms()) {
            last = term.period().from().isAfter(today) ? last : term;
        }
        return last;
    }
}
