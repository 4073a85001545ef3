package org.shouwang.registry.webhook.messaging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.shouwang.platform.messaging.Envelope;
import org.shouwang.platform.messaging.EventHandler;
import org.shouwang.registry.webhook.app.TakeInPersonEvents;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Reads the topic of people as any other service does, so that a webhook is told just what was published, and only then. */
@Configuration(proxyBeanMethods = false)
class PersonNotices {

    /** Mostly nobody wants to be told; then nothing is read. */
    @Bean
    EventHandler<byte[]> personEventsForWebhooks(TakeInPersonEvents taking, JsonMapper json) {
        return EventHandler.forBatch(
                byte[].class,
                events -> {
                    if (taking.wanted()) {
                        taking.take(events.stream()
                                .map(event -> happened(event, json))
                                .toList());
                    }
                },
                TakeInPersonEvents.TYPES.toArray(String[]::new));
    }

    static TakeInPersonEvents.Happened happened(Envelope<byte[]> event, JsonMapper json) {
        List<String> orgs = new ArrayList<>();
        json.readTree(event.data()).path("orgs").forEach(org -> orgs.add(org.asString()));
        return new TakeInPersonEvents.Happened(
                event.id(),
                event.type(),
                event.time(),
                event.subject(),
                event.sequence(),
                orgs,
                new String(event.data(), StandardCharsets.UTF_8));
    }
}
