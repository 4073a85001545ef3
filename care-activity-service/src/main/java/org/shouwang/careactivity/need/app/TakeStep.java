package org.shouwang.careactivity.need.app;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.shouwang.careactivity.careplan.app.FindDuties;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.need.Need;
import org.shouwang.careactivity.need.NeedRights;
import org.shouwang.careactivity.need.NeedState;
import org.shouwang.careactivity.need.NeedStep;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.Faults;
import org.shouwang.platform.web.ProblemException;

/**
 * Answers a need, passes it on or reopens it. A step is added to whatever stands there when it arrives, so it needs no version of
 * its writer's (ADR 0014): of two who answer at once, both answers are kept.
 */
public final class TakeStep {
    private static final int ATTEMPTS = 20;

    private final Needs needs;
    private final PlanQueries people;
    private final Clock clock;

    /** Takes steps. */
    public TakeStep(Needs needs, PlanQueries people, Clock clock) {
        this.needs = needs;
        this.people = people;
        this.clock = clock;
    }

    /** The need as it stands then. The same step again is no fault and changes nothing. */
    public SeenNeed take(String needId, StepEntry entry, Caller caller) {
        caller.requireAny(FindDuties.READERS);
        NeedStep step = NeedReader.step(entry, caller, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Loaded<Need> loaded = needs.find(needId).orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
            Need need = loaded.state();
            List<String> orgs = people.orgsOf(List.of(need.personId())).getOrDefault(need.personId(), List.of());
            caller.requireSees(orgs);
            Optional<NeedStep> twin = need.step(step.id());
            if (twin.isPresent()) {
                if (!twin.get().saysTheSame(step)) {
                    throw new ProblemException(NeedProblems.NEED_STEP_ID_REUSED);
                }
                return SeenNeed.by(caller, loaded);
            }
            check(need, step);
            Optional<Loaded<Need>> stored = needs.step(loaded, need.with(step, orgs), step);
            if (stored.isPresent()) {
                return SeenNeed.by(caller, stored.get());
            }
        }
        throw new IllegalStateException("Need " + needId + " was changed by others all the time");
    }

    private static void check(Need need, NeedStep step) {
        if (need.state() == NeedState.WITHDRAWN) {
            throw new ProblemException(NeedProblems.NEED_WITHDRAWN);
        }
        if (!NeedRights.may(step.role(), step.kind(), need)) {
            throw new ProblemException(NeedProblems.NEED_NOT_YOURS, need.owner(), step.role());
        }
        if (!need.allows(step.kind())) {
            throw new ProblemException(
                    step.kind() == NeedStep.Kind.PASSED_ON
                            ? NeedProblems.NEED_NOT_OPEN
                            : NeedProblems.NEED_NOT_ANSWERED);
        }
        checkFields(need, step);
        if (need.steps().size() >= Need.MOST_STEPS) {
            throw new ProblemException(NeedProblems.TOO_MANY_STEPS);
        }
    }

    private static void checkFields(Need need, NeedStep step) {
        Faults faults = new Faults();
        if (step.at().isBefore(need.raising().at())) {
            faults.add("/at", "BEFORE_RAISED", "早于提出需求的时间", "is before the need was raised");
        } else if (step.kind() == NeedStep.Kind.REOPENED && step.at().isBefore(answeredAt(need))) {
            faults.add("/at", "BEFORE_ANSWER", "早于答复的时间", "is before the answer");
        }
        if (need.owner().equals(step.newOwner())) {
            faults.add("/ownerRole", "SAME_OWNER", "现已由该角色负责", "has to answer already");
        }
        faults.check();
    }

    private static Instant answeredAt(Need need) {
        return need.answer().map(NeedStep::at).orElse(Instant.MIN);
    }
}
