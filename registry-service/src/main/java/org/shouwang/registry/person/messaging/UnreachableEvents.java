package org.shouwang.registry.person.messaging;

import org.shouwang.platform.messaging.EventHandler;
import org.shouwang.registry.person.app.NoteUnreachable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hears from the notification service that a contact point does not answer. */
@Configuration(proxyBeanMethods = false)
class UnreachableEvents {

    static final String TYPE = "notification.contact-point.unreachable.v1";

    /** What we read of it. */
    record Unreachable(String contactPointId, String reason) {}

    @Bean
    EventHandler<Unreachable> unreachableContactPoints(NoteUnreachable note) {
        return EventHandler.forEach(
                Unreachable.class,
                event -> note.note(event.data().contactPointId(), event.data().reason(), event.time()),
                TYPE);
    }
}
