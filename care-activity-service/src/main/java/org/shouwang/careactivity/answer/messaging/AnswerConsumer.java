package org.shouwang.careactivity.answer.messaging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.shouwang.careactivity.answer.app.FollowAnswers;
import org.shouwang.careactivity.answer.app.FollowAnswers.Given;
import org.shouwang.platform.messaging.Envelope;
import org.shouwang.platform.messaging.EventHandler;

/** What families answer. Idempotent by the ids of what is recorded. */
public final class AnswerConsumer {

    /** The one type. */
    public static final String TYPE = "notification.reply.received.v1";

    private AnswerConsumer() {}

    /** @param erased which of some ids are those of erased people: nothing is recorded for them any more */
    public static EventHandler<ReplyReceived> answers(
            FollowAnswers follow, Function<Collection<String>, Set<String>> erased) {
        return EventHandler.forBatch(
                ReplyReceived.class,
                events -> {
                    List<Given> given = new ArrayList<>();
                    for (Envelope<ReplyReceived> event : events) {
                        ReplyReceived reply = event.data();
                        if (reply.personId() != null && reply.rule() != null && reply.recipientRole() != null) {
                            given.add(new Given(
                                    reply.replyId(),
                                    reply.personId(),
                                    reply.rule(),
                                    reply.recipientRole(),
                                    reply.answer(),
                                    event.time()));
                        }
                    }
                    Set<String> gone = given.isEmpty()
                            ? Set.of()
                            : erased.apply(given.stream().map(Given::personId).toList());
                    given.removeIf(answer -> gone.contains(Objects.requireNonNull(answer.personId())));
                    if (!given.isEmpty()) {
                        follow.follow(given);
                    }
                },
                TYPE);
    }
}
