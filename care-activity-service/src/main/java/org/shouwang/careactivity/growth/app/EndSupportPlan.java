package org.shouwang.careactivity.growth.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.growth.EndReason;
import org.shouwang.careactivity.growth.PlanEnd;
import org.shouwang.careactivity.growth.SupportPlan;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Faults;
import org.shouwang.platform.web.ProblemException;

/** Ends a plan for good. */
public final class EndSupportPlan {
    private static final int LONGEST_NOTE = 1_000;

    private final SupportPlans plans;
    private final SupportPlanSteps steps;
    private final Clock clock;

    /** Uses business time. */
    public EndSupportPlan(SupportPlans plans, PlanQueries people, Clock clock) {
        this.plans = plans;
        this.steps = new SupportPlanSteps(plans, people);
        this.clock = clock;
    }

    /** An end as a client sent it; nothing is checked yet. */
    public record Said(
            @Nullable String reason,
            @Nullable String day,
            @Nullable String note) {}

    /**
     * Ends a plan; the same again changes nothing, anything else afterwards is refused.
     *
     * @throws ProblemException 409 when a behaviour plan is called a success before its eight weeks are over
     */
    public SupportPlan end(String planId, Said said, Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return steps.take(planId, caller, (loaded, orgs) -> {
            SupportPlan plan = loaded.state();
            PlanEnd end = read(said, plan, caller, now);
            PlanEnd before = plan.end();
            if (before != null) {
                if (!before.saysTheSame(end)) {
                    throw new ProblemException(SupportPlanProblems.SUPPORT_PLAN_ENDED);
                }
                return plan;
            }
            SupportPlan ended = plan.ended(end, orgs);
            return plans.end(loaded, ended) ? ended : null;
        });
    }

    static PlanEnd read(Said said, SupportPlan plan, Caller caller, Instant now) {
        Faults faults = new Faults();
        EndReason reason = faults.requiredCode(EndReason.class, "/reason", said.reason());
        LocalDate day = faults.requiredDay("/day", said.day());
        String note = faults.text("/note", said.note(), LONGEST_NOTE);
        LocalDate first = plan.lastReviewDay().orElse(plan.startDay());
        if (day != null && (day.isBefore(first) || day.isAfter(Days.of(now)))) {
            faults.add(
                    "/day",
                    "RANGE",
                    "应在计划开始日、最近一次复评日至今天之间",
                    "must lie between the plan's first day, its last review and today");
        }
        if (reason == null || day == null || faults.any()) {
            throw faults.refusal();
        }
        if (plan.early(day) && reason == EndReason.GOAL_MET) {
            throw new ProblemException(SupportPlanProblems.SUPPORT_PLAN_TOO_EARLY, plan.patientUntil());
        }
        if (plan.early(day) && note == null) {
            faults.add(
                    "/note",
                    "REQUIRED",
                    "不满八周结束，请写明交接说明",
                    "is required before eight weeks are over: say what is to go on");
            throw faults.refusal();
        }
        return new PlanEnd(reason, day, note, caller.subject(), now);
    }
}
