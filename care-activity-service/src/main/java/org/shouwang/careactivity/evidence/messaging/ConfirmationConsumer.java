package org.shouwang.careactivity.evidence.messaging;

import java.util.List;
import org.shouwang.careactivity.evidence.app.TakeAnswers;
import org.shouwang.platform.messaging.EventHandler;

/** What carers answered. Idempotent by effect: a review is known by its activity. */
public final class ConfirmationConsumer {
    /** The one type. */
    public static final String TYPE = "notification.confirmation.answered.v1";

    private ConfirmationConsumer() {}

    /** A no becomes a quiet review; a yes and an unclear answer become nothing. */
    public static EventHandler<ConfirmationAnswered> answers(TakeAnswers take) {
        return EventHandler.forBatch(
                ConfirmationAnswered.class,
                events -> {
                    List<String> denied = events.stream()
                            .filter(event -> event.data().answer().equals("NO"))
                            .map(event -> event.data().activityId())
                            .toList();
                    if (!denied.isEmpty()) {
                        take.denied(denied);
                    }
                },
                TYPE);
    }
}
