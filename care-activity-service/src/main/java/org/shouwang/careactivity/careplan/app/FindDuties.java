package org.shouwang.careactivity.careplan.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.CarePlan;
import org.shouwang.careactivity.careplan.CarePlanner;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.Duty;
import org.shouwang.careactivity.careplan.DutyId;
import org.shouwang.careactivity.careplan.DutyLine;
import org.shouwang.careactivity.careplan.DutyState;
import org.shouwang.careactivity.careplan.Explanation;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.Occurrence;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.Cursor;
import org.shouwang.platform.web.Page;
import org.shouwang.platform.web.ProblemException;

/** Answers what is due, for whom, and why. The caller only meets people of his own organisations. */
public final class FindDuties {
    /** Who may read duties. County IT may not: it needs no sight of single people. */
    public static final String[] READERS = {
        "T", "H", "SP", "PSY", "CD", "CS", "VS", "VD", "MEM", "GL", "EW", "VO", "DO", "TW", "CA", "CE", "PX", "SYSTEM",
        "SERVICE"
    };

    private static final int ATTEMPTS_SHOWN = 200;

    private final PlanStore plans;
    private final PlanQueries queries;
    private final CarePlanner planner;
    private final History history;
    private final Attempts tries;
    private final Clock clock;

    /** A finder of duties. */
    public FindDuties(
            PlanStore plans, PlanQueries queries, CarePlanner planner, History history, Attempts tries, Clock clock) {
        this.plans = plans;
        this.queries = queries;
        this.planner = planner;
        this.history = history;
        this.tries = tries;
        this.clock = clock;
    }

    /** All duties kept for one person, as they stand now. */
    public List<Duty> ofPerson(String personId, Caller caller) {
        return plan(personId, caller).duties();
    }

    /** One person's row in a list by organisation. */
    public record PersonDuties(String personId, List<String> orgs, List<Duty> duties) {}

    /** People of an organisation with a duty in a state, the longest first. */
    public Page<PersonDuties> ofOrganisation(
            String org, DutyState state, @Nullable String role, @Nullable String cursor, int limit, Caller caller) {
        caller.requireAny(READERS);
        Set<String> within = caller.everywhere() || caller.orgs().contains(org) ? null : caller.orgs();
        String after = cursor == null ? null : Cursor.decode(cursor, 1).get(0);
        List<PlanQueries.Row> rows = queries.list(state, org, role, within, after, limit + 1);
        List<PersonDuties> items = new ArrayList<>();
        for (PlanQueries.Row row : rows.subList(0, Math.min(limit, rows.size()))) {
            List<Duty> duties = row.plan().duties().stream()
                    .filter(duty -> duty.occurrence().state() == state)
                    .filter(duty -> role == null
                            || duty.occurrence()
                                    .demand()
                                    .version()
                                    .responsible()
                                    .name()
                                    .equals(role))
                    .toList();
            items.add(new PersonDuties(
                    row.plan().subject().personId(), row.plan().subject().orgs(), duties));
        }
        return new Page<>(
                items, rows.size() > limit ? Cursor.encode(rows.get(limit - 1).sortKey()) : null);
    }

    /** Why one duty stands as it does. Older ones than the plan keeps are told again from the stored history. */
    public Explanation explain(String dutyId, Caller caller) {
        DutyId id = DutyId.parse(dutyId).orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
        CarePlan plan = plan(id.personId(), caller);
        DutyLine line = plan.line(id.rule());
        if (line == null) {
            throw new ProblemException(CommonProblems.NOT_FOUND);
        }
        Instant now = clock.instant();
        if (occurrence(line, id) == null) {
            Instant since = now.minus(Duration.ofDays(CarePlanner.LOOK_BACK_DAYS));
            String personId = plan.subject().personId();
            List<Fact> facts = history.doneSince(List.of(personId), since).getOrDefault(personId, List.of());
            line = planner.replay(plan, line.rule(), facts, now);
        }
        Occurrence occurrence = occurrence(line, id);
        if (occurrence == null) {
            throw new ProblemException(CommonProblems.NOT_FOUND);
        }
        List<Attempts.Attempt> attempts = tries.attempts(
                id.personId(),
                Days.start(occurrence.from()),
                occurrence.overdueAt().plus(Duration.ofDays(31)),
                ATTEMPTS_SHOWN);
        List<Explanation.Attempt> told = attempts.stream()
                .map(attempt -> new Explanation.Attempt(attempt.fact(), attempt.result()))
                .toList();
        return Explanation.of(plan.subject(), line, occurrence, told, now.truncatedTo(ChronoUnit.MILLIS));
    }

    private static @Nullable Occurrence occurrence(DutyLine line, DutyId id) {
        for (Occurrence occurrence : line.occurrences()) {
            if (occurrence.from().equals(id.periodFrom())) {
                return occurrence;
            }
        }
        return null;
    }

    private CarePlan plan(String personId, Caller caller) {
        caller.requireAny(READERS);
        CarePlan plan = plans.standing(personId)
                .map(Loaded::state)
                .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
        caller.requireSees(plan.subject().orgs());
        return planner.tick(plan, clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .plan();
    }
}
