package org.shouwang.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Waits until nothing is left to do: every group has read every topic to its end, no service has an event unpublished or
 * work that is due; seen twice in a row.
 */
public final class Quiet {
    private static final Duration ASK_EVERY = Duration.ofMillis(250);
    private static final Duration TELL_EVERY = Duration.ofSeconds(2);
    private static final Pattern GAUGE =
            Pattern.compile("^(outbox_pending|\\w+_work_waiting)(?:\\{[^}]*})?\\s+(\\S+)", Pattern.MULTILINE);

    private final Platform platform;
    private final Topics topics;
    private final Progress progress;

    Quiet(Platform platform, Topics topics, Progress progress) {
        this.platform = platform;
        this.topics = topics;
        this.progress = progress;
    }

    /**
     * Waits; after two seconds it tells what it waits for.
     *
     * @throws LocalProblem naming what is still to do when the limit is over
     */
    public void await(Duration limit) {
        long begin = System.nanoTime();
        long tellAt = begin + TELL_EVERY.toNanos();
        int quiet = 0;
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, platform.brokers()))) {
            while (quiet < 2) {
                TimeUnit.MILLISECONDS.sleep(ASK_EVERY.toMillis());
                List<String> work = work(admin);
                quiet = work.isEmpty() ? quiet + 1 : 0;
                long now = System.nanoTime();
                if (!work.isEmpty() && now - begin > limit.toNanos()) {
                    String left = String.join(", ", work);
                    throw new LocalProblem(
                            "%d 秒后仍有未完成的工作：%s。".formatted(limit.toSeconds(), left),
                            "After %d s there is still work to do: %s.".formatted(limit.toSeconds(), left));
                }
                if (!work.isEmpty() && now > tellAt) {
                    progress.step("等待处理：" + String.join("，", work), "waiting for the work above");
                    tellAt = now + TELL_EVERY.toNanos();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalProblem("已中断。", "Interrupted.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker did not answer", e.getCause());
        }
    }

    /** What is still to do; empty if nothing is. */
    private List<String> work(Admin admin) throws ExecutionException, InterruptedException {
        List<String> work = new ArrayList<>(unread(admin));
        for (Part part : Part.services()) {
            work.addAll(gauges(part));
        }
        return work;
    }

    private List<String> unread(Admin admin) throws ExecutionException, InterruptedException {
        List<String> work = new ArrayList<>();
        Map<TopicPartition, Long> ends = ends(admin);
        for (String group : topics.groups()) {
            Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            for (Topics.Topic topic : topics.topics()) {
                if (topic.readBy().contains(group)) {
                    long lag = ends.entrySet().stream()
                            .filter(end -> end.getKey().topic().equals(topic.name()))
                            .mapToLong(end -> end.getValue() - offset(read, end.getKey()))
                            .sum();
                    if (lag > 0) {
                        work.add("%s ← %s %d".formatted(group, topic.name(), lag));
                    }
                }
            }
        }
        return work;
    }

    private static long offset(Map<TopicPartition, OffsetAndMetadata> read, TopicPartition partition) {
        OffsetAndMetadata offset = read.get(partition);
        return offset == null ? 0 : offset.offset();
    }

    private Map<TopicPartition, Long> ends(Admin admin) throws ExecutionException, InterruptedException {
        List<String> names = topics.topics().stream().map(Topics.Topic::name).toList();
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        admin.describeTopics(names)
                .allTopicNames()
                .get()
                .forEach((name, description) -> description
                        .partitions()
                        .forEach(partition ->
                                wanted.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(wanted).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private List<String> gauges(Part part) throws InterruptedException {
        URI metrics = platform.address(part).resolve("/actuator/prometheus");
        HttpRequest request =
                HttpRequest.newBuilder(metrics).timeout(Duration.ofSeconds(10)).build();
        try {
            HttpResponse<String> response = Readiness.CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                return List.of(part.process() + " metrics " + response.statusCode());
            }
            return waiting(part, response.body());
        } catch (IOException e) {
            return List.of(part.process() + " silent");
        }
    }

    static List<String> waiting(Part part, String metrics) {
        return GAUGE.matcher(metrics)
                .results()
                .filter(found -> Double.parseDouble(found.group(2)) > 0)
                .map(found -> "%s %s %.0f".formatted(part.process(), found.group(1), Double.valueOf(found.group(2))))
                .toList();
    }
}
