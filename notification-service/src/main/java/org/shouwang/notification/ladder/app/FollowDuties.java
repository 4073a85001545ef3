package org.shouwang.notification.ladder.app;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.notification.ladder.DutyFact;
import org.shouwang.notification.ladder.Ladder;
import org.shouwang.notification.ladder.LadderPolicy;
import org.shouwang.notification.reminder.app.Reminders;

/**
 * Follows what happens to duties. A batch costs one look-up; duties nobody was ever told of cost nothing more. Facts may
 * come twice and old ones after new ones.
 */
public final class FollowDuties {

    private final Ladders ladders;
    private final Reminders reminders;
    private final ClimbLadders climb;
    private final LadderPolicy policy;
    private final Clock clock;

    /** Uses business time. */
    public FollowDuties(Ladders ladders, Reminders reminders, ClimbLadders climb, LadderPolicy policy, Clock clock) {
        this.ladders = ladders;
        this.reminders = reminders;
        this.climb = climb;
        this.policy = policy;
        this.clock = clock;
    }

    /** Takes in facts in their order of arrival. */
    public void follow(List<DutyFact> facts) {
        Map<String, Ladder> before =
                ladders.find(facts.stream().map(DutyFact::dutyId).collect(Collectors.toSet()));
        Instant at = clock.instant();
        Map<String, Ladder> now = new HashMap<>(before);
        Set<String> changed = new LinkedHashSet<>();
        for (DutyFact fact : facts) {
            Ladder known = now.get(fact.dutyId());
            policy.follow(known, fact, at).filter(next -> !next.equals(known)).ifPresent(next -> {
                now.put(fact.dutyId(), next);
                changed.add(fact.dutyId());
            });
        }
        write(changed.stream().map(now::get).toList(), at);
    }

    private void write(List<Ladder> changed, Instant now) {
        if (changed.isEmpty()) {
            return;
        }
        List<Ladder> closed = changed.stream().filter(ladder -> !ladder.open()).toList();
        List<Ladder> reached = new ArrayList<>();
        Map<String, Ladder> result = new LinkedHashMap<>();
        for (Ladder ladder : changed) {
            result.put(ladder.dutyId(), ladder);
            if (policy.current(ladder, now).isPresent()) {
                reached.add(ladder);
            }
        }
        climb.climb(reached).forEach((ladder, after) -> result.put(ladder.dutyId(), after));
        ladders.save(result.values());
        for (Map.Entry<String, List<String>> why : byReason(closed).entrySet()) {
            reminders.cancelOf(why.getValue(), why.getKey());
        }
    }

    private static Map<String, List<String>> byReason(List<Ladder> closed) {
        return closed.stream()
                .collect(Collectors.groupingBy(
                        ladder -> String.valueOf(ladder.closed()),
                        Collectors.mapping(Ladder::dutyId, Collectors.toList())));
    }
}
