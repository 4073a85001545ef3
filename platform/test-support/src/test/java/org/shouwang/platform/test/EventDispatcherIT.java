package org.shouwang.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.messaging.StateGuard;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;

@SpringBootTest(classes = TestService.class)
@Import(Infrastructure.class)
class EventDispatcherIT {

    private static final String DLQ = "registry.person.platform-test.dlq";

    @Autowired
    EventProbe probe;

    @Autowired
    TestService.Seen seen;

    @Autowired
    MongoOperations mongo;

    private void publish(String id, String json) {
        probe.publish("registry.person", id, TestService.TYPE, id, 1, json);
    }

    private long seenOf(String id) {
        return seen.events.stream().filter(e -> e.subject().equals(id)).count();
    }

    @Test
    void an_event_reaches_its_handler_with_its_envelope() {
        String id = UUID.randomUUID().toString();

        publish(id, "{\"personId\":\"%s\",\"value\":1,\"unknown\":true}".formatted(id));

        await().untilAsserted(() -> assertThat(seenOf(id)).isEqualTo(1));
        var event = seen.events.stream()
                .filter(e -> e.subject().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(event.type()).isEqualTo(TestService.TYPE);
        assertThat(event.sequence()).isEqualTo(1);
        assertThat(event.source()).isEqualTo("/test");
        assertThat(event.data().value()).isEqualTo(1);
    }

    @Test
    void a_poisonous_event_is_put_aside_after_three_attempts_and_its_neighbours_pass() {
        String key = UUID.randomUUID().toString();
        seen.attempts.clear();

        publish(key, "{\"personId\":\"a\",\"value\":1}");
        publish(key, "{\"personId\":\"b\",\"value\":666}");
        publish(key, "{\"personId\":\"c\",\"value\":2}");

        await().untilAsserted(() -> {
            assertThat(seenOf(key)).isEqualTo(2);
            assertThat(probe.on(DLQ)).anyMatch(letter -> letter.subject().equals(key));
        });
        assertThat(seen.attempts.stream().filter(size -> size == 1).count()).isBetween(3L, 4L);
        assertThat(probe.on(DLQ).stream().filter(letter -> letter.subject().equals(key)))
                .singleElement()
                .satisfies(letter -> assertThat(letter.json()).contains("666"));
    }

    @Test
    void an_unreadable_event_is_put_aside_with_its_bytes() {
        String key = UUID.randomUUID().toString();

        publish(key, "not json");
        publish(key, "{\"personId\":\"a\",\"value\":3}");

        await().untilAsserted(() -> {
            assertThat(seenOf(key)).isEqualTo(1);
            assertThat(probe.on(DLQ))
                    .anyMatch(letter ->
                            letter.subject().equals(key) && letter.json().equals("not json"));
        });
    }

    @Test
    void a_type_nobody_wants_is_passed_over() {
        String key = UUID.randomUUID().toString();

        probe.publish("registry.person", key, "registry.person.painted.v1", key, 1, "{}");
        publish(key, "{\"personId\":\"a\",\"value\":4}");

        await().untilAsserted(() -> assertThat(seenOf(key)).isEqualTo(1));
        assertThat(probe.on(DLQ)).noneMatch(letter -> letter.subject().equals(key));
    }

    @Test
    void while_something_is_away_nothing_is_skipped() {
        String key = UUID.randomUUID().toString();
        seen.away.set(true);
        publish(key, "{\"personId\":\"a\",\"value\":5}");
        await().during(Duration.ofMillis(1500)).until(() -> seenOf(key) == 0);

        seen.away.set(false);

        await().untilAsserted(() -> assertThat(seenOf(key)).isPositive());
        assertThat(probe.on(DLQ)).noneMatch(letter -> letter.subject().equals(key));
    }

    @Test
    void a_read_model_keeps_the_newest_state_whatever_the_order() {
        String id = UUID.randomUUID().toString();

        StateGuard.upsertAll(mongo, "rows", java.util.List.of(new StateGuard.Row(id, 2, new Document("state", "new"))));
        StateGuard.upsertAll(
                mongo,
                "rows",
                java.util.List.of(
                        new StateGuard.Row(id, 1, new Document("state", "old")),
                        new StateGuard.Row(id + "b", 1, new Document("state", "first"))));
        StateGuard.upsertAll(mongo, "rows", java.util.List.of(new StateGuard.Row(id, 2, new Document("state", "new"))));

        assertThat(mongo.getCollection("rows").find(new Document("_id", id)).first())
                .containsEntry("state", "new")
                .containsEntry("seen", 2L);
        assertThat(mongo.getCollection("rows")
                        .find(new Document("_id", id + "b"))
                        .first())
                .containsEntry("state", "first");
    }
}
