package org.shouwang.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxPublisherTest {

    private static final OutboxProperties PROPERTIES = new OutboxProperties(
            Duration.ofSeconds(10), Duration.ofSeconds(1), Duration.ofSeconds(30), 500, 3, Duration.ofMillis(1));

    private final Queue<Long> sent = new ConcurrentLinkedQueue<>();
    private final Queue<Long> cleared = new ConcurrentLinkedQueue<>();
    private final Map<Long, CompletableFuture<Void>> acknowledgements = new ConcurrentHashMap<>();
    private final OutboxPublisher publisher = new OutboxPublisher(
            entry -> {
                sent.add(entry.sequence());
                return acknowledgement(entry.sequence());
            },
            published ->
                    published.forEach(waiting -> waiting.entries().forEach(entry -> cleared.add(entry.sequence()))),
            PROPERTIES);

    @BeforeEach
    void start() {
        publisher.start();
    }

    @AfterEach
    void stop() {
        publisher.stop();
    }

    private CompletableFuture<Void> acknowledgement(long sequence) {
        return acknowledgements.computeIfAbsent(sequence, key -> new CompletableFuture<>());
    }

    /** A write that raised these events, made while the first {@code earlier} still stood in the document. */
    private static Waiting write(long earlier, long from, long to) {
        return new Waiting("plans", "p", entries(1, earlier), entries(from, to));
    }

    private static List<OutboxEntry> entries(long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(sequence ->
                        new OutboxEntry("e" + sequence, "t", "topic", "p", "p", Instant.EPOCH, sequence, null, "{}"))
                .toList();
    }

    private void awaitSent(Long... sequences) {
        await().untilAsserted(() -> assertThat(sent).containsExactly(sequences));
    }

    private void awaitLanded() {
        await().until(() -> publisher.inFlight() == 0);
    }

    @Test
    void what_an_earlier_process_left_goes_before_what_was_written_now() {
        publisher.publish(List.of(write(2, 3, 3)));

        awaitSent(1L, 2L, 3L);
        LongStream.rangeClosed(1, 3).forEach(i -> acknowledgement(i).complete(null));
        await().untilAsserted(() -> assertThat(cleared).containsExactly(1L, 2L, 3L));
    }

    @Test
    void what_is_on_its_way_is_not_sent_again_with_the_next_write() {
        publisher.publish(List.of(write(0, 1, 1)));
        publisher.publish(List.of(write(1, 2, 2)));

        awaitSent(1L, 2L);
        LongStream.rangeClosed(1, 2).forEach(i -> acknowledgement(i).complete(null));
        await().untilAsserted(() -> assertThat(cleared).containsExactly(1L, 2L));
    }

    @Test
    void after_a_failure_nothing_of_the_document_is_cleared_so_that_the_relay_brings_all_in_order() {
        publisher.publish(List.of(write(0, 1, 1)));
        publisher.publish(List.of(write(1, 2, 2)));
        awaitSent(1L, 2L);

        acknowledgement(1).completeExceptionally(new IllegalStateException("broker away"));
        publisher.publish(List.of(write(2, 3, 3)));
        acknowledgement(2).complete(null);

        awaitLanded();
        assertThat(sent).containsExactly(1L, 2L);
        assertThat(cleared).isEmpty();
    }

    @Test
    void a_write_that_finds_the_queue_full_is_not_overtaken() {
        publisher.publish(List.of(write(0, 1, 1)));
        publisher.publish(List.of(write(1, 2, 2), write(1, 2, 2), write(1, 2, 2)));
        publisher.publish(List.of(write(2, 3, 3)));
        acknowledgement(1).complete(null);

        awaitLanded();
        assertThat(sent).doesNotContain(2L, 3L);
        assertThat(cleared).isEmpty();

        publisher.publish(List.of(write(3, 4, 4)));
        await().untilAsserted(() -> assertThat(sent).endsWith(1L, 2L, 3L, 4L));
    }
}
