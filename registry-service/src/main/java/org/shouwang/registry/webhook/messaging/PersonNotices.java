package org.shouwang.registry.webhook.messaging;

import java.util.ArrayList;
import java.util.List;
import org.shouwang.platform.messaging.Envelope;
import org.shouwang.platform.messaging.EventHandler;
import org.shouwang.registry.webhook.app.TakeInPersonEvents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** Reads the topic of people as any other service does, so that a webhook is told just what was published, and only then. */
@Configuration(proxyBeanMethods = false)
class PersonNotices {

    @Bean
    EventHandler<JsonNode> personEventsForWebhooks(TakeInPersonEvents taking) {
        return EventHandler.forBatch(
                JsonNode.class,
                events ->
                        taking.take(events.stream().map(PersonNotices::happened).toList()),
                TakeInPersonEvents.TYPES.toArray(String[]::new));
    }

    static TakeInPersonEvents.Happened happened(Envelope<JsonNode> event) {
        List<String> orgs = new ArrayList<>();
        event.data().path("orgs").forEach(org -> orgs.add(org.asString()));
        return new TakeInPersonEvents.Happened(
                event.id(),
                event.type(),
                event.time(),
                event.subject(),
                event.sequence(),
                orgs,
                event.data().toString());
    }
}
