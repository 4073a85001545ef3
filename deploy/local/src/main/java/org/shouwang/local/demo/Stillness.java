package org.shouwang.local.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.shouwang.local.LocalProblem;
import org.shouwang.local.Part;
import org.shouwang.local.Platform;

/**
 * Waits until the platform has nothing left to do, as {@code Quiet} does, but for a hundred days in a row: one connection
 * kept open, short looks, only the gauges asked for. Still is what was seen still twice.
 */
final class Stillness implements AutoCloseable {

    private static final int LOOK_EVERY_MS = 30;
    /** The services look at the clock's file at most every 50 ms. */
    private static final int CLOCK_SEEN_MS = 60;

    private static final Pattern WAITING =
            Pattern.compile("^(outbox_pending|\\w+_work_waiting)(?:\\{[^}]*})?\\s+(\\S+)", Pattern.MULTILINE);

    private final Admin admin;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final List<URI> metrics;

    Stillness(Platform platform) {
        admin = Admin.create(Map.of("bootstrap.servers", platform.brokers()));
        metrics = Part.services().stream()
                .map(part -> platform.address(part)
                        .resolve("/actuator/prometheus?includedNames=outbox_pending," + gauge(part)))
                .toList();
    }

    /** Waits until every service that asks for the time gets the one just set. */
    static void clockSeen() {
        try {
            TimeUnit.MILLISECONDS.sleep(CLOCK_SEEN_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalProblem("已中断。", "Interrupted.");
        }
    }

    /** Waits; says what is still to do when the limit is over. */
    void await(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            int still = 0;
            while (still < 2) {
                String waiting = waiting();
                still = waiting.isEmpty() ? still + 1 : 0;
                if (!waiting.isEmpty() && System.nanoTime() > deadline) {
                    throw new LocalProblem(
                            "%d 秒后仍有未完成的工作：%s。".formatted(limit.toSeconds(), waiting),
                            "After %d s there is still work to do: %s.".formatted(limit.toSeconds(), waiting));
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalProblem("已中断。", "Interrupted.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("the platform did not answer", e);
        }
    }

    /** One look: every service's gauges and the broker's offsets, asked for at the same time. */
    private String waiting() throws InterruptedException, ExecutionException {
        List<CompletableFuture<String>> gauges =
                metrics.stream().map(this::gauges).toList();
        String unread = unread();
        for (CompletableFuture<String> gauge : gauges) {
            String waiting = gauge.get();
            if (!waiting.isEmpty()) {
                return waiting;
            }
        }
        return unread;
    }

    private CompletableFuture<String> gauges(URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(answer -> WAITING.matcher(answer.body())
                        .results()
                        .filter(found -> Double.parseDouble(found.group(2)) > 0)
                        .map(found -> found.group(1) + " " + found.group(2) + " at " + address.getPort())
                        .findFirst()
                        .orElse(""));
    }

    private String unread() throws InterruptedException, ExecutionException {
        Map<String, Map<TopicPartition, OffsetAndMetadata>> committed =
                admin.listConsumerGroupOffsets(groups()).all().get();
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        committed
                .values()
                .forEach(read -> read.keySet().forEach(partition -> wanted.put(partition, OffsetSpec.latest())));
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                admin.listOffsets(wanted).all().get();
        for (Map.Entry<String, Map<TopicPartition, OffsetAndMetadata>> group : committed.entrySet()) {
            for (Map.Entry<TopicPartition, OffsetAndMetadata> read :
                    group.getValue().entrySet()) {
                ListOffsetsResultInfo end = ends.get(read.getKey());
                if (end != null
                        && read.getValue() != null
                        && end.offset() > read.getValue().offset()) {
                    return group.getKey() + " ← " + read.getKey();
                }
            }
        }
        return "";
    }

    private Map<String, ListConsumerGroupOffsetsSpec> groups() throws InterruptedException, ExecutionException {
        Map<String, ListConsumerGroupOffsetsSpec> groups = new HashMap<>();
        for (GroupListing group :
                admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get()) {
            groups.put(group.groupId(), new ListConsumerGroupOffsetsSpec());
        }
        return groups;
    }

    private static String gauge(Part part) {
        return part.process().replace("-service", "").replace('-', '_') + "_work_waiting";
    }

    @Override
    public void close() {
        admin.close();
    }
}
