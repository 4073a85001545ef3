package org.shouwang.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.messaging.CloudEvents;

/** An event waiting in its document: everything that will go on the wire is fixed here. */
record OutboxEntry(
        String id,
        String type,
        String topic,
        String key,
        String subject,
        Instant occurredAt,
        long sequence,
        @Nullable String correlationId,
        String data) {

    Document toDocument() {
        var document = new Document("id", id)
                .append("type", type)
                .append("topic", topic)
                .append("key", key)
                .append("subject", subject)
                .append("occurredAt", Date.from(occurredAt))
                .append("sequence", sequence)
                .append("data", data);
        if (correlationId != null) {
            document.append("correlationId", correlationId);
        }
        return document;
    }

    static OutboxEntry from(Document document) {
        return new OutboxEntry(
                document.getString("id"),
                document.getString("type"),
                document.getString("topic"),
                document.getString("key"),
                document.getString("subject"),
                document.getDate("occurredAt").toInstant(),
                document.getLong("sequence"),
                document.getString("correlationId"),
                document.getString("data"));
    }

    ProducerRecord<String, byte[]> toRecord(String source) {
        var wire = new ProducerRecord<>(topic, null, key, data.getBytes(StandardCharsets.UTF_8));
        header(wire, CloudEvents.SPEC_VERSION, "1.0");
        header(wire, CloudEvents.ID, id);
        header(wire, CloudEvents.TYPE, type);
        header(wire, CloudEvents.SOURCE, source);
        header(wire, CloudEvents.SUBJECT, subject);
        header(wire, CloudEvents.TIME, occurredAt.toString());
        header(wire, CloudEvents.SEQUENCE, Long.toString(sequence));
        header(wire, CloudEvents.CONTENT_TYPE, "application/json");
        if (correlationId != null) {
            header(wire, CloudEvents.CORRELATION_ID, correlationId);
        }
        return wire;
    }

    private static void header(ProducerRecord<String, byte[]> wire, String name, String value) {
        wire.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
