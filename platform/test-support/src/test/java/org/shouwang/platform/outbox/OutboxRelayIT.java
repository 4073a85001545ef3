package org.shouwang.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.EventProbe;
import org.shouwang.platform.test.Infrastructure;
import org.shouwang.platform.test.ReceivedEvent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

@SpringBootTest(classes = OutboxRelayIT.Relays.class)
@Import(Infrastructure.class)
class OutboxRelayIT {

    private static final String TYPE = "registry.person.registered.v1";

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Relays {
        @org.springframework.context.annotation.Bean
        org.shouwang.platform.messaging.EventHandler<Object> nothing() {
            return org.shouwang.platform.messaging.EventHandler.forEach(Object.class, event -> {}, TYPE);
        }
    }

    @Autowired
    MongoOperations mongo;

    @Autowired
    EventSender sender;

    @Autowired
    OutboxClearing clearing;

    @Autowired
    EventProbe probe;

    private final OutboxProperties properties = new OutboxProperties(
            Duration.ofSeconds(1), Duration.ofMillis(100), Duration.ofSeconds(2), 500, 20_000, Duration.ofMillis(20));

    private OutboxRelay relay(EventSender with) {
        return new OutboxRelay(
                mongo,
                with,
                clearing,
                properties,
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString());
    }

    private void leftBehind(String collection, String id, Instant relayAt) {
        mongo.getCollection(collection)
                .insertOne(new Document("_id", id)
                        .append("version", 1L)
                        .append("lastSequence", 1L)
                        .append("relayAt", Date.from(relayAt))
                        .append(
                                "outbox",
                                List.of(new Document("id", UUID.randomUUID().toString())
                                        .append("type", TYPE)
                                        .append("topic", "registry.person")
                                        .append("key", id)
                                        .append("subject", id)
                                        .append("occurredAt", new Date())
                                        .append("sequence", 1L)
                                        .append("data", "{}"))));
    }

    private long seen(String id) {
        return probe.received(TYPE).stream()
                .map(ReceivedEvent::subject)
                .filter(id::equals)
                .count();
    }

    private Document stored(String collection, String id) {
        return mongo.getCollection(collection).find(new Document("_id", id)).first();
    }

    @Test
    void two_relays_send_each_document_once() throws Exception {
        List<String> ids = IntStream.range(0, 200)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        ids.forEach(id -> leftBehind("shared", id, Instant.EPOCH));
        OutboxRelay one = relay(sender);
        OutboxRelay other = relay(sender);

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> run(one, "shared")),
                        CompletableFuture.runAsync(() -> run(other, "shared")))
                .get();

        await().untilAsserted(() -> assertThat(ids).allMatch(id -> seen(id) >= 1));
        assertThat(ids).allMatch(id -> seen(id) == 1);
        assertThat(ids).allSatisfy(id -> assertThat(stored("shared", id)).doesNotContainKeys("outbox", "relayAt"));
    }

    private static void run(OutboxRelay relay, String collection) {
        try {
            relay.relay(collection);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_lease_that_is_held_is_respected_and_a_lost_one_is_taken_over() throws Exception {
        String held = UUID.randomUUID().toString();
        leftBehind("leased", held, Instant.now().plusSeconds(3600));
        String lost = UUID.randomUUID().toString();
        leftBehind("leased", lost, Instant.now().minusSeconds(1));

        relay(sender).relay("leased");

        await().untilAsserted(() -> assertThat(seen(lost)).isEqualTo(1));
        assertThat(seen(held)).isZero();
        assertThat(stored("leased", held)).containsKey("outbox");
    }

    @Test
    void while_the_broker_is_away_the_events_stay_and_leave_when_it_is_back() throws Exception {
        String id = UUID.randomUUID().toString();
        leftBehind("away", id, Instant.EPOCH);
        var nobody = new DefaultKafkaProducerFactory<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:9", ProducerConfig.MAX_BLOCK_MS_CONFIG, 200),
                new StringSerializer(),
                new ByteArraySerializer());
        var broken = new EventSender(new KafkaTemplate<>(nobody), "platform-test", new SimpleMeterRegistry());

        relay(broken).relay("away");

        assertThat(stored("away", id)).containsKeys("outbox", "relayAt");
        assertThat(seen(id)).isZero();
        await().untilAsserted(() -> {
            relay(sender).relay("away");
            assertThat(seen(id)).isEqualTo(1);
        });
        assertThat(stored("away", id)).doesNotContainKeys("outbox", "relayAt");
        nobody.destroy();
    }
}
