package org.shouwang.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Change;
import org.shouwang.platform.outbox.NewEvent;
import org.shouwang.platform.outbox.StaleVersionException;
import org.shouwang.platform.outbox.Write;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

@SpringBootTest(classes = TestService.class)
@Import(Infrastructure.class)
class OutboxIT {

    @Autowired
    AggregateCollection<TestService.Counter> counters;

    @Autowired
    MongoOperations mongo;

    @Autowired
    EventProbe probe;

    private static NewEvent changed(String id, int value) {
        return new NewEvent(TestService.TYPE, "registry.person", id, id, new TestService.CounterChanged(id, value));
    }

    private List<ReceivedEvent> eventsOf(String id) {
        return probe.received(TestService.TYPE).stream()
                .filter(event -> event.subject().equals(id))
                .toList();
    }

    private Document stored(String id) {
        return mongo.getCollection("counters").find(new Document("_id", id)).first();
    }

    @Test
    void state_and_event_are_stored_together_and_the_event_leaves_once() {
        String id = UUID.randomUUID().toString();

        counters.insert(new TestService.Counter(id, 1), List.of(changed(id, 1)));

        await().untilAsserted(() -> {
            assertThat(eventsOf(id)).hasSize(1);
            assertThat(stored(id)).doesNotContainKeys("outbox", "relayAt").containsEntry("value", 1);
        });
        assertThat(eventsOf(id).get(0).sequence()).isEqualTo(1);
        assertThat(eventsOf(id).get(0).key()).isEqualTo(id);
    }

    @Test
    void events_of_one_aggregate_leave_in_order_without_gaps() {
        String id = UUID.randomUUID().toString();
        var loaded = counters.insert(new TestService.Counter(id, 1), List.of(changed(id, 1)));

        for (int value = 2; value <= 50; value++) {
            loaded = counters.update(loaded, new TestService.Counter(id, value), List.of(changed(id, value)));
        }

        await().untilAsserted(() -> assertThat(eventsOf(id)).hasSize(50));
        assertThat(eventsOf(id).stream().map(ReceivedEvent::sequence).toList())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 50).mapToObj(Long::valueOf).toList());
        await().untilAsserted(() -> assertThat(stored(id)).doesNotContainKeys("outbox", "relayAt"));
    }

    @Test
    void a_crash_between_store_and_publish_loses_nothing() {
        String id = UUID.randomUUID().toString();
        mongo.getCollection("counters").insertOne(crashedWrite(id, 2));

        await().untilAsserted(() -> {
            assertThat(eventsOf(id)).hasSize(2);
            assertThat(stored(id)).doesNotContainKeys("outbox", "relayAt").containsEntry("value", 9);
        });
        assertThat(eventsOf(id).stream().map(ReceivedEvent::sequence)).containsExactly(1L, 2L);
    }

    @Test
    void what_a_crash_left_leaves_before_what_is_written_next() {
        String id = UUID.randomUUID().toString();
        Document left = crashedWrite(id, 2).append("relayAt", new Date(Long.MAX_VALUE));
        mongo.getCollection("counters").insertOne(left);

        counters.update(counters.find(id).orElseThrow(), new TestService.Counter(id, 3), List.of(changed(id, 3)));

        await().untilAsserted(() -> {
            assertThat(eventsOf(id)).hasSize(3);
            assertThat(stored(id)).doesNotContainKeys("outbox", "relayAt");
        });
        assertThat(eventsOf(id).stream().map(ReceivedEvent::sequence)).containsExactly(1L, 2L, 3L);
    }

    private static Document crashedWrite(String id, int events) {
        List<Document> outbox = new ArrayList<>();
        for (long sequence = 1; sequence <= events; sequence++) {
            outbox.add(new Document("id", UUID.randomUUID().toString())
                    .append("type", TestService.TYPE)
                    .append("topic", "registry.person")
                    .append("key", id)
                    .append("subject", id)
                    .append("occurredAt", new Date())
                    .append("sequence", sequence)
                    .append("data", "{\"personId\":\"" + id + "\",\"value\":9}"));
        }
        return new Document("_id", id)
                .append("value", 9)
                .append("version", 1L)
                .append("lastSequence", (long) events)
                .append("outbox", outbox)
                .append("relayAt", new Date(0));
    }

    @Test
    void an_event_pushed_while_another_is_cleared_stays() {
        String id = UUID.randomUUID().toString();
        var loaded = counters.insert(new TestService.Counter(id, 1), List.of(changed(id, 1)));

        counters.update(loaded, new TestService.Counter(id, 2), List.of(changed(id, 2), changed(id, 3)));

        await().untilAsserted(() -> {
            assertThat(eventsOf(id)).hasSize(3);
            assertThat(stored(id)).doesNotContainKeys("outbox", "relayAt");
        });
    }

    @Test
    void a_stale_change_writes_nothing_and_publishes_nothing() {
        String id = UUID.randomUUID().toString();
        var first = counters.insert(new TestService.Counter(id, 1), List.of());
        counters.update(first, new TestService.Counter(id, 2), List.of());

        assertThatThrownBy(() -> counters.update(first, new TestService.Counter(id, 3), List.of(changed(id, 3))))
                .isInstanceOf(StaleVersionException.class);

        assertThat(stored(id)).containsEntry("value", 2).doesNotContainKey("outbox");
    }

    @Test
    void a_bulk_change_says_which_were_stale_and_writes_the_others() {
        var ids = IntStream.range(0, 20)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        counters.insertAll(ids.stream()
                .map(id -> new Write<>(new TestService.Counter(id, 1), List.<NewEvent>of()))
                .toList());
        var loaded = counters.findAll(ids);
        var faster = counters.find(ids.get(7)).orElseThrow();
        counters.update(faster, new TestService.Counter(ids.get(7), 5), List.of());

        Set<String> stale = counters.updateAll(loaded.stream()
                .map(one -> new Change<>(one, new TestService.Counter(one.id(), 2), List.of(changed(one.id(), 2))))
                .toList());

        assertThat(stale).containsExactly(ids.get(7));
        assertThat(stored(ids.get(7))).containsEntry("value", 5);
        assertThat(stored(ids.get(3))).containsEntry("value", 2);
        await().untilAsserted(() -> assertThat(eventsOf(ids.get(3))).hasSize(1));
        assertThat(eventsOf(ids.get(7))).isEmpty();
    }

    @Test
    void a_bulk_insert_says_which_were_there_and_leaves_them_alone() {
        String id = UUID.randomUUID().toString();
        counters.insert(new TestService.Counter(id, 1), List.of());
        String other = UUID.randomUUID().toString();

        Set<String> taken = counters.insertAll(List.of(
                new Write<>(new TestService.Counter(id, 2), List.of(changed(id, 2))),
                new Write<>(new TestService.Counter(other, 2), List.of(changed(other, 2)))));

        assertThat(taken).containsExactly(id);
        assertThat(stored(id)).containsEntry("value", 1);
        await().untilAsserted(() -> assertThat(eventsOf(other)).hasSize(1));
        assertThat(eventsOf(id)).isEmpty();
    }

    @Test
    void a_taken_id_is_refused() {
        String id = UUID.randomUUID().toString();
        counters.insert(new TestService.Counter(id, 1), List.of());

        assertThatThrownBy(() -> counters.insert(new TestService.Counter(id, 2), List.of()))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void a_field_that_the_next_state_lacks_is_removed() {
        String id = UUID.randomUUID().toString();
        var loaded = counters.insert(new TestService.Counter(id, 1), List.of());

        counters.update(loaded, new TestService.Counter(id, 0), List.of());

        assertThat(stored(id)).doesNotContainKey("value");
    }
}
