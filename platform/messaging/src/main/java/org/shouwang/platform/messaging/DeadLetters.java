package org.shouwang.platform.messaging;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Puts records that cannot be handled aside, in {@code <topic>.<group>.dlq}, with the bytes and headers they came with. */
final class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final String REASON = "dead-letter-reason";
    private static final String FROM = "dead-letter-topic";

    private final KafkaTemplate<String, byte[]> kafka;
    private final String group;

    DeadLetters(KafkaTemplate<String, byte[]> kafka, String group) {
        this.kafka = kafka;
        this.group = group;
    }

    /** Returns only after the broker has stored the record; throws a passing fault where it could not. */
    void send(IncomingRecord record, @Nullable String reason) {
        String topic = record.topic() + "." + group + ".dlq";
        var letter = new ProducerRecord<>(topic, null, record.key(), record.value());
        record.headers().forEach((name, value) -> {
            String text = record.header(name);
            if (text != null && (name.startsWith("ce") || name.equals(CloudEvents.CONTENT_TYPE))) {
                letter.headers().add(name, text.getBytes(StandardCharsets.UTF_8));
            }
        });
        letter.headers().add(FROM, record.topic().getBytes(StandardCharsets.UTF_8));
        letter.headers().add(REASON, String.valueOf(reason).getBytes(StandardCharsets.UTF_8));
        LOG.error("A record of {} goes to {}: {}", record.topic(), topic, reason);
        try {
            kafka.send(letter).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new DeadLetterNotStored(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeadLetterNotStored(e);
        }
    }

    /** The record stays unacknowledged and comes again. */
    private static final class DeadLetterNotStored extends RetriableException {
        DeadLetterNotStored(Throwable cause) {
            super("The dead letter was not stored", cause);
        }
    }
}
