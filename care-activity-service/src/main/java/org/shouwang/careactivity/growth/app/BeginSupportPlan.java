package org.shouwang.careactivity.growth.app;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.app.ActivityProblems;
import org.shouwang.careactivity.careplan.CarePlan;
import org.shouwang.careactivity.careplan.Kind;
import org.shouwang.careactivity.careplan.Subject;
import org.shouwang.careactivity.careplan.Term;
import org.shouwang.careactivity.careplan.TermCalendar;
import org.shouwang.careactivity.careplan.app.PlanStore;
import org.shouwang.careactivity.growth.PlanKind;
import org.shouwang.careactivity.growth.SupportPlan;
import org.shouwang.platform.encryption.LookupHash;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ProblemException;

/** Begins a support plan. Of two requests at the same time one wins, since an open plan has a slot of its own. */
public final class BeginSupportPlan {
    private final SupportPlans plans;
    private final PlanStore people;
    private final TermCalendar calendar;
    private final PlanHash hash;
    private final Clock clock;

    /** Uses business time. */
    public BeginSupportPlan(SupportPlans plans, PlanStore people, TermCalendar calendar, LookupHash hash, Clock clock) {
        this.plans = plans;
        this.people = people;
        this.calendar = calendar;
        this.hash = new PlanHash(hash);
        this.clock = clock;
    }

    /**
     * That a plan is stored.
     *
     * @param now false when it was stored before with the same content
     */
    public record Begun(UUID planId, boolean now) {}

    /** Stores a plan unless it was stored before. */
    public Begun begin(BeginPlan entry, Caller caller) {
        caller.requireAny(SupportPlanRights.WRITERS);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        SupportPlan read = PlanReader.read(entry, calendar, caller, now);
        List<String> orgs = orgsOf(read.personId(), caller);
        String content = hash.of(read);
        SupportPlan plan = carriedOn(read).placed(orgs).hashed(content);
        if (plans.insert(plan)) {
            return new Begun(plan.id(), true);
        }
        SupportPlan stored = plans.find(plan.id().toString()).map(Loaded::state).orElse(null);
        if (stored == null) {
            throw new ProblemException(SupportPlanProblems.SUPPORT_PLAN_OPEN);
        }
        if (!stored.entry().contentHash().equals(content)) {
            throw new ProblemException(SupportPlanProblems.SUPPORT_PLAN_ID_REUSED);
        }
        return new Begun(plan.id(), false);
    }

    private List<String> orgsOf(String personId, Caller caller) {
        for (Loaded<CarePlan> found : people.find(List.of(personId))) {
            Subject subject = found.state().subject();
            if (subject.traits().kind() == Kind.CHILD && caller.sees(subject.orgs())) {
                return subject.orgs();
            }
        }
        throw new ProblemException(ActivityProblems.PERSON_UNKNOWN);
    }

    private SupportPlan carriedOn(SupportPlan plan) {
        UUID predecessor = plan.predecessor();
        if (predecessor == null) {
            return plan;
        }
        return plans.find(predecessor.toString())
                .map(Loaded::state)
                .filter(earlier -> earlier.kind() == plan.kind()
                        && earlier.personId().equals(plan.personId())
                        && (plan.kind() == PlanKind.BEHAVIOUR
                                ? !earlier.open()
                                : begins(earlier.term()) < begins(plan.term())))
                .map(plan::continuing)
                .orElseThrow(() -> new ProblemException(SupportPlanProblems.PREDECESSOR_UNSUITABLE));
    }

    /** The place of a term in the calendar; a term that is not in it any more comes first. */
    private int begins(@Nullable String code) {
        return calendar.terms().stream().map(Term::code).toList().indexOf(code);
    }
}
