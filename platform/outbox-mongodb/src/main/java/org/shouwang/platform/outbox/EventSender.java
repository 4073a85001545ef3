package org.shouwang.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.CompletableFuture;
import org.springframework.kafka.core.KafkaTemplate;

/** Puts entries on the wire; the future completes with the broker's acknowledgement. */
final class EventSender {

    private final KafkaTemplate<String, byte[]> kafka;
    private final String source;
    private final MeterRegistry meters;

    EventSender(KafkaTemplate<String, byte[]> kafka, String service, MeterRegistry meters) {
        this.kafka = kafka;
        this.source = "/" + service;
        this.meters = meters;
    }

    CompletableFuture<Void> send(OutboxEntry entry) {
        CompletableFuture<Void> acknowledged;
        try {
            acknowledged = kafka.send(entry.toRecord(source)).thenAccept(sent -> {});
        } catch (RuntimeException e) {
            acknowledged = CompletableFuture.failedFuture(e);
        }
        return acknowledged.whenComplete((nothing, fault) -> meters.counter(
                        "outbox.published", "type", entry.type(), "outcome", fault == null ? "sent" : "failed")
                .increment());
    }
}
