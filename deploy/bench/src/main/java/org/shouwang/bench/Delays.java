package org.shouwang.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.shouwang.bench.Ground.Someone;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long it takes until others know: from the post to the figures, from overdue to the text. */
final class Delays {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int POLL_MS = 10;
    private static final long LIMIT_NANOS = 60_000_000_000L;
    private static final List<String> TOPICS = List.of("care-activity.duty", "notification.reminder");

    private final Ground ground;
    private final Activities activities;

    Delays(Ground ground, Activities activities) {
        this.ground = ground;
        this.activities = activities;
    }

    /**
     * Posts a talk and asks for the figures of the child's class until it is counted, {@code each} times in each of some
     * classes, a class at a time per worker.
     */
    Latencies postToReport(int workers, int each, String period) throws Exception {
        Map<String, Someone> oneOfEachClass = new HashMap<>();
        ground.people().stream()
                .filter(Someone::child)
                .forEach(child -> oneOfEachClass.putIfAbsent(child.classCode(), child));
        List<Someone> children = oneOfEachClass.values().stream().limit(workers).toList();
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Callable<Latencies>> tasks = new ArrayList<>();
            children.forEach(child -> tasks.add(() -> ofClass(child, each, period)));
            Latencies all = new Latencies();
            for (Future<Latencies> done : pool.invokeAll(tasks)) {
                all.addAll(done.get());
            }
            return all;
        } finally {
            pool.shutdownNow();
        }
    }

    private Latencies ofClass(Someone child, int each, String period) throws Exception {
        Latencies latencies = new Latencies();
        String path = "/v1/reports/figures?org=" + child.classCode() + "&period=" + period;
        try (Wire wire = new Wire(ground.port())) {
            for (int i = 0; i < each; i++) {
                long before = talks(wire, path);
                byte[] body = activities.one(child.personId(), "TALK", ground.justNow());
                long sent = System.nanoTime();
                Wire.Answer answer = wire.post("/v1/activities", ground.token(), body);
                if (answer.status() != 201) {
                    throw new IllegalStateException("status " + answer.status() + ": " + answer.text());
                }
                while (talks(wire, path) <= before) {
                    if (System.nanoTime() - sent > LIMIT_NANOS) {
                        throw new IllegalStateException("an activity is not in the figures after a minute");
                    }
                    TimeUnit.MILLISECONDS.sleep(POLL_MS);
                }
                latencies.add(System.nanoTime() - sent);
            }
        }
        return latencies;
    }

    private long talks(Wire wire, String path) throws Exception {
        Wire.Answer answer = wire.get(path, ground.token());
        if (answer.status() != 200) {
            throw new IllegalStateException("status " + answer.status() + ": " + answer.text());
        }
        return JSON.readTree(answer.body()).path("activities").path("TALK").asLong(0);
    }

    /**
     * From the event that a duty is overdue to the event that the text about it was taken, both by the broker's record of
     * when they were sent, for every duty that has both.
     */
    static Latencies overdueToText(String brokers) {
        Map<String, Long> overdue = new HashMap<>();
        Map<String, Long> accepted = new HashMap<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", brokers, "enable.auto.commit", "false");
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    take(record, overdue, accepted);
                }
            }
        }
        Latencies latencies = new Latencies();
        accepted.forEach((duty, at) -> {
            Long since = overdue.get(duty);
            if (since != null && at >= since) {
                latencies.add((at - since) * 1_000_000);
            }
        });
        return latencies;
    }

    private static void take(
            ConsumerRecord<String, byte[]> record, Map<String, Long> overdue, Map<String, Long> accepted) {
        Header header = record.headers().lastHeader("ce_type");
        String type = header == null ? "" : new String(header.value(), java.nio.charset.StandardCharsets.UTF_8);
        boolean isOverdue = type.equals("care-activity.contact.overdue.v1");
        if (!isOverdue && !type.equals("notification.reminder.accepted.v1")) {
            return;
        }
        JsonNode data = JSON.readTree(record.value());
        String duty = data.path("dutyId").asString("");
        if (isOverdue) {
            overdue.putIfAbsent(duty, record.timestamp());
        } else if (overdue.containsKey(duty) || data.path("step").asInt() >= 2) {
            // The third step is the first one after a duty of a helper became overdue; before it come due soon and due
            // today.
            accepted.merge(duty, record.timestamp(), Math::min);
        }
    }
}
