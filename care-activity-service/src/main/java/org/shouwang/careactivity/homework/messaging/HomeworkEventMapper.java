package org.shouwang.careactivity.homework.messaging;

import org.shouwang.careactivity.homework.HomeworkNeed;
import org.shouwang.careactivity.homework.Stretch;
import org.shouwang.platform.outbox.NewEvent;

/** Turns what changes about a child's homework at school into published events, keyed by the child. */
public final class HomeworkEventMapper {
    /** The topic of homework at school. */
    public static final String TOPIC = "care-activity.homework";
    /** A stretch was begun or given another end. */
    public static final String CHANGED = "care-activity.homework.changed.v1";

    private HomeworkEventMapper() {}

    /** That a stretch was begun or given another end. */
    public static NewEvent changed(HomeworkNeed need, Stretch stretch) {
        return new NewEvent(
                CHANGED,
                TOPIC,
                need.personId(),
                need.personId(),
                new HomeworkPayload(
                        need.personId(), need.orgs(), stretch.id().toString(), stretch.from(), stretch.to()));
    }
}
