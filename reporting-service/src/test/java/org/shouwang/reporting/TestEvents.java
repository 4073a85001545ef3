package org.shouwang.reporting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.shouwang.platform.messaging.CloudEvents;
import org.springframework.kafka.core.KafkaTemplate;

/** Publishes events as the other services would, with business times of the test's choice. */
final class TestEvents {
    /** An event on the wire; sent twice it has the same id. */
    record Event(
            String topic,
            String key,
            String id,
            String type,
            String subject,
            Instant time,
            long sequence,
            String json) {}

    private final KafkaTemplate<String, byte[]> kafka;

    TestEvents(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    /** Returns after the broker has all of them. */
    void publish(List<Event> events) {
        List<CompletableFuture<?>> sent = new ArrayList<>();
        for (Event event : events) {
            var record = new ProducerRecord<>(
                    event.topic(), event.key(), event.json().getBytes(StandardCharsets.UTF_8));
            add(record, CloudEvents.SPEC_VERSION, "1.0");
            add(record, CloudEvents.ID, event.id());
            add(record, CloudEvents.TYPE, event.type());
            add(record, CloudEvents.SOURCE, "/test");
            add(record, CloudEvents.SUBJECT, event.subject());
            add(record, CloudEvents.TIME, event.time().toString());
            add(record, CloudEvents.SEQUENCE, Long.toString(event.sequence()));
            sent.add(kafka.send(record));
        }
        CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
    }

    void publish(Event... events) {
        publish(List.of(events));
    }

    private static void add(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
