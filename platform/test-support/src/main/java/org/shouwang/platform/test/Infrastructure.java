package org.shouwang.platform.test;

import com.mongodb.ConnectionString;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.shouwang.platform.encryption.Keysets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Import it into an integration test: a real broker with all topics, a real database of the test's own, keys, a clock to move
 * and a decoder for {@link TestTokens}. Containers where an engine answers, else embedded servers; no property differs.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Infrastructure {

    private static final Logger LOG = LoggerFactory.getLogger(Infrastructure.class);

    /** Every topic of the platform; deploy/topics holds the same list. */
    public static final List<String> TOPICS = List.of(
            "registry.organisation",
            "registry.person",
            "care-activity.activity",
            "care-activity.duty",
            "care-activity.signal",
            "care-activity.pair",
            "care-activity.confirmation",
            "care-activity.support-plan",
            "care-activity.need",
            "care-activity.gift",
            "care-activity.homework",
            "notification.reminder",
            "notification.confirmation",
            "notification.reply",
            "notification.contact-point");

    static {
        LOG.info("Broker and database: {}", Containers.available() ? "containers" : "embedded, no container engine");
    }

    @Bean
    MongoConnectionDetails mongoConnectionDetails() {
        String uri = Containers.available() ? Containers.mongoUri() : Embedded.mongoUri();
        String base = uri.replaceFirst("(mongodb://[^/]+).*", "$1");
        var own = new ConnectionString(base + "/test-" + UUID.randomUUID());
        return new MongoConnectionDetails() {
            @Override
            public ConnectionString getConnectionString() {
                return own;
            }
        };
    }

    @Bean
    KafkaConnectionDetails kafkaConnectionDetails(Environment environment) {
        String brokers = brokers();
        Set<String> names = new TreeSet<>(TOPICS);
        names.addAll(
                List.of(environment.getProperty("shouwang.messaging.topics", "").split(",")));
        names.remove("");
        Topics.create(brokers, List.copyOf(names), environment.getRequiredProperty("spring.application.name"));
        return () -> List.of(brokers.split(","));
    }

    static String brokers() {
        return Containers.available() ? Containers.brokers() : Embedded.brokers();
    }

    @Bean
    @Primary
    MutableClock mutableClock() {
        return new MutableClock();
    }

    @Bean
    @Primary
    JwtDecoder testJwtDecoder() {
        return TestTokens.decoder();
    }

    @Bean
    Keysets testKeysets() {
        return Keysets.create();
    }

    @Bean(destroyMethod = "close")
    EventProbe eventProbe(KafkaConnectionDetails kafka) {
        return new EventProbe(String.join(",", kafka.getBootstrapServers()));
    }
}
