package org.shouwang.careactivity.growth.app;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.growth.HandOver;
import org.shouwang.careactivity.growth.SupportPlan;
import org.shouwang.platform.encryption.LookupHash;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Faults;
import org.shouwang.platform.web.ProblemException;

/**
 * Hands a plan over to another teacher. Whoever sees the child may do it, the one who takes over as well: whoever has left cannot.
 */
public final class HandOverSupportPlan {
    private static final int LONGEST_NOTE = 1_000;
    private static final int MOST_HAND_OVERS = 50;

    private final SupportPlans plans;
    private final SupportPlanSteps steps;
    private final PlanHash hash;
    private final Clock clock;

    /** Uses business time. */
    public HandOverSupportPlan(SupportPlans plans, PlanQueries people, LookupHash hash, Clock clock) {
        this.plans = plans;
        this.steps = new SupportPlanSteps(plans, people);
        this.hash = new PlanHash(hash);
        this.clock = clock;
    }

    /** A hand-over as a client sent it; nothing is checked yet. */
    public record Said(
            @Nullable String handOverId,
            @Nullable String to,
            @Nullable String note) {}

    /**
     * That a hand-over is stored.
     *
     * @param now false when it was stored before with the same content
     */
    public record HandedOver(UUID handOverId, boolean now) {}

    /** Stores a hand-over unless it was stored before. A plan that has ended is led by nobody any more. */
    public HandedOver handOver(String planId, Said said, Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<HandedOver> answer = new ArrayList<>(1);
        steps.take(planId, caller, (loaded, orgs) -> {
            answer.clear();
            HandOver handOver = hash.hashed(read(said, caller, now));
            boolean stored = known(loaded.state(), handOver);
            answer.add(new HandedOver(handOver.id(), !stored));
            return stored ? loaded.state() : store(loaded, handOver, orgs);
        });
        return answer.get(0);
    }

    private @Nullable SupportPlan store(Loaded<SupportPlan> loaded, HandOver handOver, List<String> orgs) {
        SupportPlan plan = loaded.state();
        if (!plan.open()) {
            throw new ProblemException(SupportPlanProblems.SUPPORT_PLAN_ENDED);
        }
        if (plan.handOvers().size() >= MOST_HAND_OVERS) {
            throw new ProblemException(SupportPlanProblems.SUPPORT_PLAN_FULL);
        }
        SupportPlan handedOver = plan.handedOver(handOver, orgs);
        return plans.handOver(loaded, handedOver) ? handedOver : null;
    }

    private static boolean known(SupportPlan plan, HandOver handOver) {
        for (HandOver other : plan.handOvers()) {
            if (other.id().equals(handOver.id())) {
                if (!other.contentHash().equals(handOver.contentHash())) {
                    throw new ProblemException(SupportPlanProblems.SUPPORT_PLAN_ID_REUSED);
                }
                return true;
            }
        }
        return false;
    }

    private static HandOver read(Said said, Caller caller, Instant now) {
        Faults faults = new Faults();
        UUID id = faults.requiredUuid("/handOverId", said.handOverId());
        String to = faults.requiredCode("/to", said.to());
        String note = faults.requiredText("/note", said.note(), LONGEST_NOTE);
        if (id == null || to == null || note == null || faults.any()) {
            throw faults.refusal();
        }
        return new HandOver(id, to, note, caller.subject(), now, "");
    }
}
