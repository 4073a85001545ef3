package org.shouwang.careactivity.growth.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.growth.SupportPlan;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;

/** Takes a step with a stored plan, again where somebody was faster, for those who may and who see the child today. */
final class SupportPlanSteps {
    private static final int ATTEMPTS = 20;

    private final SupportPlans plans;
    private final PlanQueries people;

    SupportPlanSteps(SupportPlans plans, PlanQueries people) {
        this.plans = plans;
        this.people = people;
    }

    /** One step. */
    interface Step {
        /**
         * Stores what comes of it.
         *
         * @param orgs the child's organisations today
         * @return the plan as it stands then; null when somebody was faster
         */
        @Nullable
        SupportPlan take(Loaded<SupportPlan> loaded, List<String> orgs);
    }

    SupportPlan take(String planId, Caller caller, Step step) {
        caller.requireAny(SupportPlanRights.WRITERS);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Loaded<SupportPlan> loaded =
                    plans.find(planId).orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
            String personId = loaded.state().personId();
            List<String> orgs = people.orgsOf(List.of(personId)).getOrDefault(personId, List.of());
            caller.requireSees(orgs);
            SupportPlan taken = step.take(loaded, orgs);
            if (taken != null) {
                return taken;
            }
        }
        throw new IllegalStateException("support plan " + planId + " was changed by others all the time");
    }
}
