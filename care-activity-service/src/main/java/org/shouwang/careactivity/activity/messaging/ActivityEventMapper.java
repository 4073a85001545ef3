package org.shouwang.careactivity.activity.messaging;

import java.util.List;
import org.shouwang.careactivity.activity.Activity;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.platform.outbox.NewEvent;

/** Turns a recorded activity into its published event. Keyed by the first person, so that one person's facts stay in order. */
public final class ActivityEventMapper {
    /** The topic of all activity events. */
    public static final String TOPIC = "care-activity.activity";

    private ActivityEventMapper() {}

    /** Its one event. */
    public static List<NewEvent> events(Activity activity) {
        String id = activity.id().toString();
        return List.of(new NewEvent(
                "care-activity." + activity.kind().word() + ".recorded.v1",
                TOPIC,
                activity.personIds().get(0),
                id,
                new ActivityPayload(
                        id,
                        activity.type().name(),
                        activity.personIds(),
                        Days.of(activity.at()),
                        activity.at(),
                        activity.minutes(),
                        activity.result().name(),
                        activity.role(),
                        activity.firstOrgs(),
                        activity.enteredAt())));
    }
}
