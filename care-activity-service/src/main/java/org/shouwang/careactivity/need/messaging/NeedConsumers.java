package org.shouwang.careactivity.need.messaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.Trigger;
import org.shouwang.careactivity.careplan.app.CountActivities;
import org.shouwang.careactivity.careplan.app.FollowHappenings;
import org.shouwang.platform.messaging.Envelope;
import org.shouwang.platform.messaging.EventHandler;

/** Lets needs begin duties and their answers meet them. A happening is known by its id and sequence, an answer by what it answers. */
public final class NeedConsumers {
    /** Somebody asks. */
    public static final String RAISED = "care-activity.need.raised.v1";
    /** Somebody asks again. */
    public static final String REOPENED = "care-activity.need.reopened.v1";
    /** Somebody answered. */
    public static final String ANSWERED = "care-activity.need.answered.v1";
    /** Nobody had asked. */
    public static final String WITHDRAWN = "care-activity.need.withdrawn.v1";
    /** All that care plans read; who has to answer is no matter to them. */
    public static final String[] TYPES = {RAISED, REOPENED, ANSWERED, WITHDRAWN};

    private NeedConsumers() {}

    /** Follows needs. Of one poll all askings come before all answers. */
    public static EventHandler<NeedNews> news(FollowHappenings happenings, CountActivities count) {
        return EventHandler.forBatch(
                NeedNews.class,
                events -> {
                    Map<String, List<Trigger>> asked = new HashMap<>();
                    Map<String, List<Fact>> answered = new HashMap<>();
                    for (Envelope<NeedNews> event : events) {
                        NeedNews news = event.data();
                        asked.computeIfAbsent(news.personId(), id -> new ArrayList<>(1))
                                .addAll(news.triggers(event.type(), event.sequence()));
                        answered.computeIfAbsent(news.personId(), id -> new ArrayList<>(1))
                                .addAll(news.facts(event.type()));
                    }
                    happenings.happened(asked);
                    count.count(answered);
                },
                TYPES);
    }
}
