package org.shouwang.careactivity.growth.messaging;

import java.util.stream.Collectors;
import org.shouwang.careactivity.careplan.app.FollowFlags;
import org.shouwang.platform.messaging.EventHandler;

/** What support plans change in care plans: that a behaviour plan is open, or no longer. Reads what holds, so order is no matter. */
public final class SupportPlanConsumers {
    /** News after which something else may hold. */
    public static final String[] TYPES = {SupportPlanEventMapper.BEGUN, SupportPlanEventMapper.ENDED};

    private SupportPlanConsumers() {}

    /** Follows whether a behaviour plan is open. */
    public static EventHandler<SupportPlanNews> flags(FollowFlags flags) {
        return EventHandler.forBatch(
                SupportPlanNews.class,
                events -> flags.refresh(
                        events.stream().map(event -> event.data().personId()).collect(Collectors.toSet())),
                TYPES);
    }
}
