package org.shouwang.careactivity.careplan.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.CarePlan;
import org.shouwang.careactivity.careplan.CarePlanner;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.Outcome;
import org.shouwang.careactivity.careplan.Pause;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.Faults;
import org.shouwang.platform.web.ProblemException;

/** Lets duties of a person rest. It takes somebody one level above those who have to act (domain rules, part B). */
public final class PauseDuties {
    private static final String[] APPROVERS = {"SP", "VS", "VD", "CS", "TW", "CA", "CE"};
    private static final int LONGEST_DAYS = 366;
    private static final int BACK_DAYS = 62;

    private final PlanStore plans;
    private final CarePlanner planner;
    private final Clock clock;

    /** Uses business time. */
    public PauseDuties(PlanStore plans, CarePlanner planner, Clock clock) {
        this.plans = plans;
        this.planner = planner;
        this.clock = clock;
    }

    /** What somebody asks for; the end may be left open and given later under the same id. */
    public record Request(
            Pause.@Nullable Cause cause,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** A person's pauses, by their beginning. */
    public List<Pause> of(String personId, Caller caller) {
        caller.requireAny(FindDuties.READERS);
        return seen(personId, caller).pauses();
    }

    /**
     * Gives a pause, or another end to one given before under the same id. The same again changes nothing, and an end that is left
     * out neither: the first request may come once more after the end was given.
     *
     * @throws ProblemException 409 when the id names a pause of another cause or beginning
     */
    public Pause give(String asked, String pauseId, Request request, Caller caller) {
        caller.requireAny(APPROVERS);
        String personId = seen(asked, caller).subject().personId();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Pause wanted = read(pauseId, request, caller, now);
        List<Pause> given = new ArrayList<>(1);
        plans.changeAll(List.of(personId), loaded -> {
            given.clear();
            List<@Nullable Outcome> outcomes = new ArrayList<>(1);
            for (CarePlan plan : loaded) {
                Pause known = known(plan, wanted);
                boolean same =
                        known != null && (wanted.to() == null || wanted.to().equals(known.to()));
                given.add(same ? known : wanted);
                outcomes.add(same ? null : planner.pause(plan, wanted, now));
            }
            return outcomes;
        });
        return given.get(0);
    }

    private static @Nullable Pause known(CarePlan plan, Pause wanted) {
        for (Pause pause : plan.pauses()) {
            if (pause.id().equals(wanted.id())) {
                if (!pause.sameBut(wanted)) {
                    throw new ProblemException(DutyProblems.PAUSE_ID_REUSED);
                }
                return pause;
            }
        }
        return null;
    }

    private CarePlan seen(String personId, Caller caller) {
        CarePlan plan = plans.standing(personId)
                .map(Loaded::state)
                .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
        caller.requireSees(plan.subject().orgs());
        return plan;
    }

    private static Pause read(String pauseId, Request request, Caller caller, Instant now) {
        Faults faults = new Faults();
        Pause.Cause cause = request.cause();
        LocalDate from = request.from();
        LocalDate to = request.to();
        LocalDate today = Days.of(now);
        if (cause == null) {
            faults.required("/cause");
        }
        if (from == null) {
            faults.required("/from");
        } else if (from.isBefore(today.minusDays(BACK_DAYS)) || from.isAfter(today.plusDays(LONGEST_DAYS))) {
            faults.add("/from", "RANGE", "应在 62 天前至一年后之间", "must lie between 62 days ago and a year ahead");
        } else if (to != null && (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS)))) {
            faults.add("/to", "RANGE", "不能早于开始日，也不能晚于一年后", "must not lie before the beginning or a year after it");
        }
        if (cause == null || from == null || faults.any()) {
            throw faults.refusal();
        }
        return new Pause(pauseId, cause, from, to, caller.subject(), now);
    }
}
