package org.shouwang.careactivity.careplan.app;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.CarePlan;
import org.shouwang.careactivity.careplan.CarePlanner;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.PastDay;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.Faults;
import org.shouwang.platform.web.ProblemException;

/** Answers what was due for one person on a past day, under the rules of that day. The same question has the same answer. */
public final class FindPastDuties {
    private final PlanStore plans;
    private final PastDay past;
    private final History history;
    private final Clock clock;

    /** Uses business time. */
    public FindPastDuties(PlanStore plans, PastDay past, History history, Clock clock) {
        this.plans = plans;
        this.past = past;
        this.history = history;
        this.clock = clock;
    }

    /** What to take into account. */
    public enum Known {
        /** What had been written down by then. */
        THEN,
        /** Also what was written down afterwards. */
        NOW
    }

    /** The day, as of which instant of it, and the answer. */
    public record Result(CarePlan plan, LocalDate on, Instant at, Known known, PastDay.Answer answer) {}

    /**
     * The duties at the end of a day, or at an instant.
     *
     * @param on a day, or an instant with its offset
     * @param known THEN or NOW; none = THEN
     */
    public Result find(String asked, @Nullable String on, @Nullable String known, Caller caller) {
        caller.requireAny(FindDuties.READERS);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Faults faults = new Faults();
        Known which = faults.code(Known.class, "known", known);
        Instant at = instant(faults, on, now);
        if (at == null || faults.any()) {
            throw faults.refusal();
        }
        CarePlan plan = plans.standing(asked)
                .map(Loaded::state)
                .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
        caller.requireSees(plan.subject().orgs());
        String personId = plan.subject().personId();
        Instant since = Days.start(Days.of(at).minusDays(CarePlanner.LOOK_BACK_DAYS));
        Collection<Fact> facts = history.doneSince(List.of(personId), since).getOrDefault(personId, List.of());
        Known taken = which == null ? Known.THEN : which;
        PastDay.Answer answer = past.at(plan, facts, at, taken == Known.THEN);
        return new Result(plan, Days.of(at), at, taken, answer);
    }

    /** The last moment of a day, or of today until now. */
    private static @Nullable Instant instant(Faults faults, @Nullable String on, Instant now) {
        if (on == null) {
            faults.required("on");
            return null;
        }
        Instant at;
        try {
            at = on.indexOf('T') < 0
                    ? Days.start(LocalDate.parse(on).plusDays(1)).minusMillis(1)
                    : OffsetDateTime.parse(on).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            faults.add(
                    "on",
                    "FORMAT",
                    "应为日期或带时区的时间，如 2026-03-05 或 2026-03-05T09:00:00+08:00",
                    "must be a day or an instant like 2026-03-05 or 2026-03-05T09:00:00+08:00");
            return null;
        }
        LocalDate today = Days.of(now);
        LocalDate day = Days.of(at);
        boolean future = day.isAfter(today) || (on.indexOf('T') >= 0 && at.isAfter(now));
        if (future || day.isBefore(today.minusDays(CarePlanner.LOOK_BACK_DAYS))) {
            faults.add(
                    "on",
                    "RANGE",
                    "只能查今天和此前 " + CarePlanner.LOOK_BACK_DAYS + " 天以内",
                    "must lie within the last " + CarePlanner.LOOK_BACK_DAYS + " days, today included");
            return null;
        }
        return at.isAfter(now) ? now : at;
    }
}
