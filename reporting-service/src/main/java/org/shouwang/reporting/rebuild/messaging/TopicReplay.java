package org.shouwang.reporting.rebuild.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.shouwang.reporting.rebuild.Replay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.stereotype.Component;

/**
 * A consumer of its own, outside the group, that hands each poll to the same dispatcher as the live consumer. The live one
 * goes on meanwhile: what both see is the same fact twice.
 */
@Component
class TopicReplay implements Replay {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int MAX_POLL = 1_000;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(TopicReplay.class);

    private final Consumer<Message<List<byte[]>>> events;
    private final KafkaConnectionDetails kafka;
    private final List<String> topics;

    TopicReplay(
            @Qualifier("events") Consumer<Message<List<byte[]>>> events,
            KafkaConnectionDetails kafka,
            @Value("${shouwang.messaging.topics}") List<String> topics) {
        this.events = events;
        this.kafka = kafka;
        this.topics = topics;
    }

    @Override
    public void run(Runnable begin, Progress progress) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
            long total = partitions.stream()
                    .mapToLong(partition -> ends.getOrDefault(partition, 0L) - begins.getOrDefault(partition, 0L))
                    .sum();
            consumer.seekToBeginning(partitions);
            begin.run();
            long read = 0;
            progress.at(read, total);
            while (!ends.isEmpty()) {
                ConsumerRecords<String, byte[]> poll = consumer.poll(POLL);
                if (!poll.isEmpty()) {
                    handle(message(poll));
                }
                read += poll.count();
                progress.at(Math.min(read, total), total);
                ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
            }
        }
    }

    /** Only a passing fault comes through the dispatcher; the poll is offered again until it has passed. */
    private void handle(Message<List<byte[]>> poll) {
        while (true) {
            try {
                events.accept(poll);
                return;
            } catch (RuntimeException fault) {
                LOG.warn("A poll of the replay failed, trying it again: {}", fault.toString());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while reading the topics again", stopped);
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka.getBootstrapServers(),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        MAX_POLL),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** A poll as the stream binding hands it over in batch mode. */
    private static Message<List<byte[]>> message(ConsumerRecords<String, byte[]> poll) {
        List<byte[]> values = new ArrayList<>(poll.count());
        List<String> names = new ArrayList<>(poll.count());
        List<@Nullable String> keys = new ArrayList<>(poll.count());
        List<Map<String, Object>> headers = new ArrayList<>(poll.count());
        for (ConsumerRecord<String, byte[]> record : poll) {
            Map<String, Object> own = new HashMap<>();
            for (Header header : record.headers()) {
                own.put(header.key(), header.value());
            }
            values.add(record.value());
            names.add(record.topic());
            keys.add(record.key());
            headers.add(own);
        }
        return MessageBuilder.withPayload(values)
                .setHeader(KafkaHeaders.BATCH_CONVERTED_HEADERS, headers)
                .setHeader(KafkaHeaders.RECEIVED_TOPIC, names)
                .setHeader(KafkaHeaders.RECEIVED_KEY, keys)
                .build();
    }
}
