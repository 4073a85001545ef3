package org.shouwang.careactivity.careplan.app;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
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
    private final CarePlanner planner;
    private final List<FlagSource> sources;
    private final Clock clock;

    /** Uses business time. */
    public FollowFlags(PlanStore plans, CarePlanner planner, List<FlagSource> sources, Clock clock) {
        this.plans = plans;
        this.planner = planner;
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    /** Reads what holds now for these people. */
    public void refresh(Collection<String> personIds) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        plans.changeAll(personIds, loaded -> {
            Map<String, Set<Flag>> flags = flags(personIds);
            return new ArrayList<>(loaded.stream()
                    .map(plan ->
                            planner.flag(plan, flags.getOrDefault(plan.subject().personId(), Set.of()), now))
                    .toList());
        });
    }

    private Map<String, Set<Flag>> flags(Collection<String> personIds) {
        Map<String, Set<Flag>> flags = new HashMap<>();
        for (FlagSource source : sources) {
            source.flagsOf(personIds)
                    .forEach((personId, some) -> flags.computeIfAbsent(personId, id -> EnumSet.noneOf(Flag.class))
                            .addAll(some));
        }
        return flags;
    }
}
