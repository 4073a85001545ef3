package org.shouwang.platform.test;

import java.util.Map;
import org.shouwang.platform.embedded.EmbeddedMongo;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A real broker and a wire-compatible database inside the test's JVM; used where no engine answers. One of each per JVM. */
final class Embedded {

    private Embedded() {}

    static String mongoUri() {
        return Servers.MONGO.connectionString();
    }

    static String brokers() {
        return Servers.KAFKA.getBrokersAsString();
    }

    private static final class Servers {
        static final EmbeddedMongo MONGO = EmbeddedMongo.inMemory();
        static final EmbeddedKafkaBroker KAFKA = new EmbeddedKafkaKraftBroker(1, 4)
                .brokerProperties(Map.of(
                        "auto.create.topics.enable", "false",
                        // a stall of a busy machine is no dead broker
                        "broker.session.timeout.ms", "120000",
                        "group.initial.rebalance.delay.ms", "0",
                        "offsets.topic.num.partitions", "4"));

        static {
            MONGO.start(0);
            KAFKA.afterPropertiesSet();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                KAFKA.destroy();
                MONGO.close();
            }));
        }
    }
}
