package org.shouwang.careactivity.growth.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.growth.GoalVerdict;
import org.shouwang.careactivity.growth.Review;
import org.shouwang.careactivity.growth.SupportPlan;
import org.shouwang.platform.encryption.LookupHash;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Faults;
import org.shouwang.platform.web.ProblemException;

/** Writes down how a plan goes. */
public final class ReviewSupportPlan {
    private static final int LONGEST_NOTE = 1_000;
    private static final int MOST_REVIEWS = 200;

    private final SupportPlans plans;
    private final SupportPlanSteps steps;
    private final PlanHash hash;
    private final Clock clock;

    /** Uses business time. */
    public ReviewSupportPlan(SupportPlans plans, PlanQueries people, LookupHash hash, Clock clock) {
        this.plans = plans;
        this.steps = new SupportPlanSteps(plans, people);
        this.hash = new PlanHash(hash);
        this.clock = clock;
    }

    /** A review as a client sent it; nothing is checked yet. */
    public record Said(
            @Nullable String reviewId,
            @Nullable String day,
            @Nullable List<@Nullable String> verdicts,
            @Nullable List<@Nullable Integer> effects,
            @Nullable String note) {}

    /**
     * That a review is stored.
     *
     * @param now false when it was stored before with the same content
     */
    public record Reviewed(UUID reviewId, boolean now) {}

    /** Stores a review unless it was stored before. A plan that has ended takes none any more. */
    public Reviewed review(String planId, Said said, Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Reviewed> answer = new ArrayList<>(1);
        steps.take(planId, caller, (loaded, orgs) -> {
            answer.clear();
            SupportPlan plan = loaded.state();
            Review review = hash.hashed(read(said, plan, caller, now));
            boolean stored = known(plan, review);
            answer.add(new Reviewed(review.id(), !stored));
            return stored ? plan : store(loaded, review, orgs);
        });
        return answer.get(0);
    }

    private @Nullable SupportPlan store(Loaded<SupportPlan> loaded, Review review, List<String> orgs) {
        SupportPlan plan = loaded.state();
        if (!plan.open()) {
            throw new ProblemException(SupportPlanProblems.SUPPORT_PLAN_ENDED);
        }
        if (plan.reviews().size() >= MOST_REVIEWS) {
            throw new ProblemException(SupportPlanProblems.SUPPORT_PLAN_FULL);
        }
        SupportPlan reviewed = plan.reviewed(review, orgs);
        return plans.review(loaded, reviewed, review) ? reviewed : null;
    }

    private static boolean known(SupportPlan plan, Review review) {
        for (Review other : plan.reviews()) {
            if (other.id().equals(review.id())) {
                if (!other.contentHash().equals(review.contentHash())) {
                    throw new ProblemException(SupportPlanProblems.SUPPORT_PLAN_ID_REUSED);
                }
                return true;
            }
        }
        return false;
    }

    static Review read(Said said, SupportPlan plan, Caller caller, Instant now) {
        Faults faults = new Faults();
        UUID id = faults.requiredUuid("/reviewId", said.reviewId());
        LocalDate day = faults.requiredDay("/day", said.day());
        String note = faults.text("/note", said.note(), LONGEST_NOTE);
        if (day != null && (day.isBefore(plan.startDay()) || day.isAfter(Days.of(now)))) {
            faults.add("/day", "RANGE", "应在计划开始日至今天之间", "must lie between the plan's first day and today");
        }
        List<GoalVerdict> verdicts =
                verdicts(said.verdicts(), plan.agreement().goals().size(), faults);
        List<@Nullable Integer> effects =
                effects(said.effects(), plan.agreement().steps().size(), faults);
        if (id == null || day == null || faults.any()) {
            throw faults.refusal();
        }
        return new Review(id, day, verdicts, effects, note, caller.subject(), now, "");
    }

    private static List<GoalVerdict> verdicts(@Nullable List<@Nullable String> said, int goals, Faults faults) {
        List<GoalVerdict> verdicts = new ArrayList<>();
        if (said == null || said.size() != goals) {
            faults.add("/verdicts", "SIZE", "每个目标填一项，共 " + goals + " 项", "must be one for each of " + goals + " goals");
            return verdicts;
        }
        for (int i = 0; i < goals; i++) {
            GoalVerdict verdict = faults.requiredCode(GoalVerdict.class, "/verdicts/" + i, said.get(i));
            if (verdict != null) {
                verdicts.add(verdict);
            }
        }
        return verdicts;
    }

    private static List<@Nullable Integer> effects(@Nullable List<@Nullable Integer> said, int steps, Faults faults) {
        List<@Nullable Integer> effects = new ArrayList<>();
        if (said == null || said.size() != steps) {
            faults.add(
                    "/effects",
                    "SIZE",
                    "每项措施填一项，共 " + steps + " 项；本次未评的填 null",
                    "must be one for each of " + steps + " steps; null for a step not looked at");
            return effects;
        }
        for (int i = 0; i < steps; i++) {
            Integer effect = said.get(i);
            if (effect != null && (effect < 0 || effect > Review.STRONGEST)) {
                faults.add("/effects/" + i, "RANGE", "应在 0 到 4 之间", "must lie between 0 and 4");
            }
            effects.add(effect);
        }
        return effects;
    }
}
