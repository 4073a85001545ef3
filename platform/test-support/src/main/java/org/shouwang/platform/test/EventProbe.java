package org.shouwang.platform.test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.shouwang.platform.messaging.CloudEvents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands beside a service on the real broker: sees every event from its start on, and can publish as another service. */
public final class EventProbe implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final KafkaProducer<String, byte[]> producer;
    private final List<ReceivedEvent> received = new CopyOnWriteArrayList<>();
    private final Thread listener;
    private volatile boolean running = true;

    EventProbe(String brokers) {
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers, ProducerConfig.ACKS_CONFIG, "all"),
                new StringSerializer(),
                new ByteArraySerializer());
        var consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        brokers,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "probe-" + UUID.randomUUID(),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        consumer.listTopics().forEach((topic, infos) -> {
            if (!topic.startsWith("__")) {
                infos.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
            }
        });
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        listener = new Thread(() -> listen(consumer), "event-probe");
        listener.setDaemon(true);
        listener.start();
    }

    private void listen(KafkaConsumer<String, byte[]> consumer) {
        try (consumer) {
            while (running) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(100))) {
                    received.add(event(message));
                }
            }
        }
    }

    private static ReceivedEvent event(ConsumerRecord<String, byte[]> message) {
        String json = new String(message.value(), StandardCharsets.UTF_8);
        String sequence = header(message, CloudEvents.SEQUENCE);
        return new ReceivedEvent(
                message.topic(),
                message.key(),
                header(message, CloudEvents.ID),
                header(message, CloudEvents.TYPE),
                header(message, CloudEvents.SUBJECT),
                sequence.isEmpty() ? 0 : Long.parseLong(sequence),
                json,
                data(json));
    }

    private static JsonNode data(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (RuntimeException e) {
            return MAPPER.createObjectNode();
        }
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** @return the events of a type seen so far, in the order of their arrival */
    public List<ReceivedEvent> received(String type) {
        return received.stream().filter(event -> event.type().equals(type)).toList();
    }

    /** @return everything seen so far on a topic, also what has no type (dead letters) */
    public List<ReceivedEvent> on(String topic) {
        return received.stream().filter(event -> event.topic().equals(topic)).toList();
    }

    /** Waits for an event of the type whose payload passes the test. */
    public ReceivedEvent await(String type, Predicate<JsonNode> payload) {
        return Awaitility.await("event " + type)
                .until(
                        () -> received(type).stream()
                                .filter(event -> payload.test(event.data()))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    /** Publishes an event as another service would; returns after the broker has it. The event's id is new each time. */
    public String publish(String topic, String key, String type, String subject, long sequence, String json) {
        String id = UUID.randomUUID().toString();
        publish(topic, key, id, type, subject, sequence, json);
        return id;
    }

    /** Publishes an event with a given id, to send the same one again. */
    public void publish(String topic, String key, String id, String type, String subject, long sequence, String json) {
        publish(topic, key, id, type, subject, sequence, json, Instant.now());
    }

    /** Publishes an event of a given time, where the receiver judges by it. */
    public void publish(
            String topic,
            String key,
            String id,
            String type,
            String subject,
            long sequence,
            String json,
            Instant time) {
        var message = new ProducerRecord<>(topic, key, json.getBytes(StandardCharsets.UTF_8));
        add(message, CloudEvents.SPEC_VERSION, "1.0");
        add(message, CloudEvents.ID, id);
        add(message, CloudEvents.TYPE, type);
        add(message, CloudEvents.SOURCE, "/test");
        add(message, CloudEvents.SUBJECT, subject);
        add(message, CloudEvents.TIME, time.toString());
        add(message, CloudEvents.SEQUENCE, Long.toString(sequence));
        try {
            producer.send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws InterruptedException {
        running = false;
        listener.join(5_000);
        producer.close();
    }
}
