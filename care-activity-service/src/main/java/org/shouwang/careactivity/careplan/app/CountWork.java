package org.shouwang.careactivity.careplan.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.DutyState;
import org.shouwang.careactivity.careplan.Grouping;
import org.shouwang.careactivity.careplan.WalkingOrder;
import org.shouwang.careactivity.careplan.WorkCount;
import org.shouwang.platform.security.Caller;

/**
 * Counts what is open, village by village or class by class. Two queries through the indexes of what is overdue and what is due; their
 * cost grows with what is open in the organisation, not with its people. As of the last sweep.
 */
public final class CountWork {
    private final PlanQueries queries;
    private final WalkingOrder order;
    private final Clock clock;

    /** A counter that tells villages and classes in this order. */
    public CountWork(PlanQueries queries, WalkingOrder order, Clock clock) {
        this.queries = queries;
        this.order = order;
        this.clock = clock;
    }

    /**
     * Counts of one village, class, town or school.
     *
     * @param org null = people who belong to none
     */
    public record Group(@Nullable String org, WorkCount count) {}

    /** Counts of today. */
    public record Counts(LocalDate day, Grouping by, List<Group> groups) {}

    /** The counts a caller asks for; only people he sees are counted. */
    public Counts count(WorkListRequest request, Caller caller) {
        LocalDate today = Days.of(clock.instant());
        WorkListReader.Asked asked = WorkListReader.read(request, today, caller);
        Map<@Nullable String, WorkCount> counts = new TreeMap<>(order);
        Set<String> roles = asked.roles().stream().map(Enum::name).collect(Collectors.toSet());
        for (DutyState state : List.of(DutyState.OVERDUE, DutyState.DUE)) {
            queries.eachOpen(
                    state,
                    asked.org(),
                    roles,
                    asked.within(),
                    plan -> counts.computeIfAbsent(
                                    asked.grouping().in(plan.subject().orgs()), org -> new WorkCount())
                            .add(plan, state, asked.roles(), today));
        }
        List<Group> groups = new ArrayList<>();
        counts.forEach((org, count) -> groups.add(new Group(org, count)));
        return new Counts(today, asked.grouping(), groups);
    }
}
