package org.shouwang.platform.test;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/** Real servers in containers; used wherever an engine answers. One of each per JVM. */
final class Containers {

    private Containers() {}

    static boolean available() {
        return Holder.AVAILABLE;
    }

    static String mongoUri() {
        return Servers.MONGO.getConnectionString();
    }

    static String brokers() {
        return Servers.KAFKA.getBootstrapServers();
    }

    private static final class Holder {
        static final boolean AVAILABLE = DockerClientFactory.instance().isDockerAvailable();
    }

    private static final class Servers {
        static final MongoDBContainer MONGO = new MongoDBContainer("mongo:8.0");
        static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.1.2");

        static {
            MONGO.start();
            KAFKA.start();
        }
    }
}
