package org.shouwang.careactivity.careplan.app;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shouwang.careactivity.careplan.CarePlanner;
import org.shouwang.careactivity.careplan.Flag;

/**
 * Brings the circumstances of people into their care plans. It is told that something changed and reads what holds now, so news
 * may come twice or in any order.
 */
public final class FollowFlags {
    private final PlanStore plans;
    private final PlanQueries queries;
    private final CarePlanner planner;
    private final List<FlagSource> sources;
    private final Clock clock;

    /** Uses business time. */
    public FollowFlags(
            PlanStore plans, PlanQueries queries, CarePlanner planner, List<FlagSource> sources, Clock clock) {
        this.plans = plans;
        this.queries = queries;
        this.planner = planner;
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    /** Reads what holds now for these people, and for those whose records go on in place of theirs. */
    public void refresh(Collection<String> personIds) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Set<String> all = new HashSet<>(personIds);
        queries.survivorsOf(personIds).values().forEach(all::addAll);
        plans.changeAll(all, loaded -> {
            Map<String, Set<Flag>> flags = flags(all);
            return new ArrayList<>(loaded.stream()
                    .map(plan ->
                            planner.flag(plan, flags.getOrDefault(plan.subject().personId(), Set.of()), now))
                    .toList());
        });
    }

    private Map<String, Set<Flag>> flags(Set<String> personIds) {
        Map<String, Set<String>> absorbed = queries.absorbedBy(personIds);
        Set<String> all = new HashSet<>(personIds);
        absorbed.values().forEach(all::addAll);
        Map<String, Set<Flag>> flags = new HashMap<>();
        for (FlagSource source : sources) {
            add(flags, source.flagsOf(all));
        }
        Map<String, Set<Flag>> own = Map.copyOf(flags);
        absorbed.forEach((personId, theirs) ->
                theirs.forEach(one -> add(flags, Map.of(personId, own.getOrDefault(one, Set.of())))));
        return flags;
    }

    private static void add(Map<String, Set<Flag>> flags, Map<String, Set<Flag>> more) {
        more.forEach((personId, some) -> {
            Set<Flag> all = EnumSet.noneOf(Flag.class);
            all.addAll(flags.getOrDefault(personId, Set.of()));
            all.addAll(some);
            flags.put(personId, all);
        });
    }
}
