package org.shouwang.careactivity.homework.messaging;

import java.util.stream.Collectors;
import org.shouwang.careactivity.careplan.app.FollowFlags;
import org.shouwang.platform.messaging.EventHandler;

/** What homework at school changes in care plans: that a child does it, or no longer. Reads what holds, so order is no matter. */
public final class HomeworkConsumers {
    private HomeworkConsumers() {}

    /** Follows whether a child does its homework at school. */
    public static EventHandler<HomeworkNews> flags(FollowFlags flags) {
        return EventHandler.forBatch(
                HomeworkNews.class,
                events -> flags.refresh(
                        events.stream().map(event -> event.data().personId()).collect(Collectors.toSet())),
                HomeworkEventMapper.CHANGED);
    }
}
