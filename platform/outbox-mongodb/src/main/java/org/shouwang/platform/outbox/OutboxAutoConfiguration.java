package org.shouwang.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.bson.Document;
import org.shouwang.platform.defaults.Ids;
import org.shouwang.platform.messaging.MessagingAutoConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.KafkaTemplate;

/** The outbox: writer's publisher, relay, and their metrics. Leases and pauses live on wall time, events on business time. */
@AutoConfiguration(
        after = MessagingAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.shouwang.platform.defaults.ServiceDefaultsAutoConfiguration"
        })
@EnableConfigurationProperties(OutboxProperties.class)
public class OutboxAutoConfiguration {

    private static final Clock WALL = Clock.systemUTC();

    @Bean
    EventSender eventSender(
            KafkaTemplate<String, byte[]> kafka,
            @Value("${spring.application.name}") String service,
            MeterRegistry meters) {
        return new EventSender(kafka, service, meters);
    }

    @Bean
    OutboxClearing outboxClearing(MongoOperations mongo) {
        return new OutboxClearing(mongo);
    }

    @Bean
    OutboxPublisher outboxPublisher(EventSender sender, OutboxClearing clearing, OutboxProperties properties) {
        return new OutboxPublisher(sender::send, clearing::clear, properties);
    }

    @Bean
    OutboxRelay outboxRelay(
            MongoOperations mongo, EventSender sender, OutboxClearing clearing, OutboxProperties properties, Ids ids) {
        return new OutboxRelay(mongo, sender, clearing, properties, WALL, ids);
    }

    @Bean
    Aggregates aggregates(
            MongoOperations mongo,
            OutboxPublisher publisher,
            OutboxRelay relay,
            OutboxProperties properties,
            Clock clock,
            Ids ids) {
        return new Aggregates(
                mongo, publisher, relay, properties, MessagingAutoConfiguration.payloadMapper(), clock, WALL, ids);
    }

    @Bean
    MeterBinder outboxGauges(MongoOperations mongo, OutboxRelay relay) {
        return (MeterRegistry registry) -> {
            Gauge.builder("outbox.pending", () -> pending(mongo, relay))
                    .description("Documents with events not yet known to be published")
                    .register(registry);
            Gauge.builder("outbox.oldest.age", () -> oldestAge(mongo, relay))
                    .baseUnit("seconds")
                    .description("How long the oldest of them has been overdue for the relay")
                    .register(registry);
        };
    }

    private static long pending(MongoOperations mongo, OutboxRelay relay) {
        var waiting = new Document(Fields.RELAY_AT, new Document("$gt", new Date(0)));
        return relay.watched().stream()
                .mapToLong(name -> Raw.on(mongo, name, target -> target.countDocuments(waiting)))
                .sum();
    }

    private static double oldestAge(MongoOperations mongo, OutboxRelay relay) {
        Date now = Date.from(WALL.instant());
        var due = new Document(Fields.RELAY_AT, new Document("$lte", now));
        return relay.watched().stream()
                .mapToDouble(name -> Raw.on(mongo, name, target -> {
                    Document oldest = target.find(due)
                            .sort(new Document(Fields.RELAY_AT, 1))
                            .limit(1)
                            .first();
                    return oldest == null
                            ? 0d
                            : Duration.between(oldest.getDate(Fields.RELAY_AT).toInstant(), now.toInstant())
                                            .toMillis()
                                    / 1000d;
                }))
                .max()
                .orElse(0);
    }
}
