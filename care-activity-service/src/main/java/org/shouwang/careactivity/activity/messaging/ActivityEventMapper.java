package org.shouwang.careactivity.activity.messaging;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.Activity;
import org.shouwang.careactivity.activity.ActivityKind;
import org.shouwang.careactivity.activity.Mood;
import org.shouwang.careactivity.activity.Withdrawal;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.platform.outbox.NewEvent;

/** Turns activities into their published events. Keyed by the first person, so that one person's facts stay in order. */
public final class ActivityEventMapper {
    /** The topic of all activity events. */
    public static final String TOPIC = "care-activity.activity";
    /** The topic of visits to be confirmed: so few of all that who asks need not read the others. */
    public static final String CONFIRMATIONS = "care-activity.confirmation";

    private ActivityEventMapper() {}

    /**
     * That it was recorded and, where its people's carers shall be asked, that too.
     *
     * @param confirmed whether a call shall confirm it
     */
    public static List<NewEvent> events(Activity activity, boolean confirmed) {
        return confirmed
                ? List.of(recorded(activity), confirmation("confirmation-asked", activity))
                : List.of(recorded(activity));
    }

    /**
     * That it was taken back and, where its people's carers may have been told to be asked, that nobody is to ask them.
     *
     * @param asked whether a call might confirm it
     */
    public static List<NewEvent> withdrawn(Activity activity, boolean asked) {
        return asked
                ? List.of(withdrawn(activity), confirmation("confirmation-dropped", activity))
                : List.of(withdrawn(activity));
    }

    /** The carer of the first person is asked; who recorded it is not told to anybody. */
    private static NewEvent confirmation(String what, Activity activity) {
        String id = activity.id().toString();
        String personId = activity.personIds().get(0);
        return new NewEvent(
                "care-activity.visit." + what + ".v1",
                CONFIRMATIONS,
                personId,
                id,
                new ConfirmationPayload(
                        id, personId, activity.type().name(), Days.of(activity.at()), activity.firstOrgs()));
    }

    private static NewEvent recorded(Activity activity) {
        String id = activity.id().toString();
        return new NewEvent(
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
                        activity.entry().at(),
                        mood(activity),
                        form(activity)));
    }

    /** That it was taken back: told in its order after the recording, since both wait in the same document. */
    public static NewEvent withdrawn(Activity activity) {
        Withdrawal withdrawal = Objects.requireNonNull(activity.withdrawal());
        String id = activity.id().toString();
        return new NewEvent(
                "care-activity.activity.withdrawn.v1",
                TOPIC,
                activity.personIds().get(0),
                id,
                new WithdrawnPayload(
                        id,
                        activity.kind().name(),
                        activity.type().name(),
                        activity.personIds(),
                        Days.of(activity.at()),
                        activity.at(),
                        activity.result().name(),
                        activity.entry().at(),
                        withdrawal.reason().name(),
                        withdrawal.at(),
                        mood(activity),
                        form(activity)));
    }

    private static @Nullable String mood(Activity activity) {
        Mood mood = activity.details().mood();
        return mood == null ? null : mood.name();
    }

    /** Only that the form of a visit was filled in, never what stands in it. */
    private static @Nullable Boolean form(Activity activity) {
        boolean filled = activity.kind() == ActivityKind.VISIT
                && !activity.details().checks().isEmpty();
        return filled ? Boolean.TRUE : null;
    }
}
