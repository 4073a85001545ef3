package org.shouwang.careactivity.growth.messaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.app.CountActivities;
import org.shouwang.careactivity.careplan.app.FollowFlags;
import org.shouwang.platform.messaging.Envelope;
import org.shouwang.platform.messaging.EventHandler;

/**
 * What support plans change in care plans: whether a behaviour plan is open is read as it holds, and what was begun or looked at
 * counts under its own id; so order is no matter and nothing counts twice.
 */
public final class SupportPlanConsumers {
    /** All news of support plans. */
    public static final String[] TYPES = {
        SupportPlanEventMapper.BEGUN, SupportPlanEventMapper.REVIEWED, SupportPlanEventMapper.ENDED
    };

    private SupportPlanConsumers() {}

    /** Follows whether a behaviour plan is open, and counts what was done. */
    public static EventHandler<SupportPlanNews> news(FollowFlags flags, CountActivities count) {
        return EventHandler.forBatch(
                SupportPlanNews.class,
                events -> {
                    Set<String> changed = new TreeSet<>();
                    Map<String, List<Fact>> done = new HashMap<>();
                    for (Envelope<SupportPlanNews> event : events) {
                        SupportPlanNews news = event.data();
                        if (!event.type().equals(SupportPlanEventMapper.REVIEWED)) {
                            changed.add(news.personId());
                        }
                        done.computeIfAbsent(news.personId(), id -> new ArrayList<>(1))
                                .addAll(news.facts(event.type()));
                    }
                    flags.refresh(changed);
                    count.count(done);
                },
                TYPES);
    }
}
