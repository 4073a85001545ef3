package org.shouwang.careactivity.session.messaging;

import java.util.List;
import org.shouwang.careactivity.session.Session;
import org.shouwang.platform.outbox.NewEvent;

/** Turns a held session into its published event. Keyed by the session: it is of many people, and happens once. */
public final class SessionEventMapper {
    /** The topic of what was done, alone or together. */
    public static final String TOPIC = "care-activity.activity";

    private SessionEventMapper() {}

    /** Its one event. */
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
}
