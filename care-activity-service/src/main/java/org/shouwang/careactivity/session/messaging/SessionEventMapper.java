package org.shouwang.careactivity.session.messaging;

import java.util.List;
import java.util.Objects;
import org.shouwang.careactivity.activity.Withdrawal;
import org.shouwang.careactivity.session.Session;
import org.shouwang.platform.outbox.NewEvent;

/** Turns sessions into their published events. Keyed by the session, since it is of many people. */
public final class SessionEventMapper {
    /** The topic of what was done, alone or together. */
    public static final String TOPIC = "care-activity.activity";

    private SessionEventMapper() {}

    /** That it was held. */
    public static NewEvent held(Session session) {
        String id = session.id().toString();
        List<String> present = session.present();
        return new NewEvent(
                "care-activity.session.held.v1",
                TOPIC,
                id,
                id,
                new SessionPayload(
                        id,
                        session.type().name(),
                        session.org(),
                        session.orgs(),
                        session.day(),
                        session.role(),
                        present,
                        session.participants().size() - present.size(),
                        session.enteredAt()));
    }

    /** That it was taken back: told in its order after the holding, since both wait in the same document. */
    public static NewEvent withdrawn(Session session) {
        Withdrawal withdrawal = Objects.requireNonNull(session.withdrawal());
        String id = session.id().toString();
        return new NewEvent(
                "care-activity.session.withdrawn.v1",
                TOPIC,
                id,
                id,
                new SessionWithdrawnPayload(
                        id,
                        session.type().name(),
                        session.org(),
                        session.day(),
                        session.present(),
                        session.enteredAt(),
                        withdrawal.reason().name(),
                        withdrawal.at()));
    }
}
