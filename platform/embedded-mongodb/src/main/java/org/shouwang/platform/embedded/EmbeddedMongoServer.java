package org.shouwang.platform.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server as a process of its own: {@code --port <n>} and {@code --data-dir <path>} or {@code --memory}. */
public final class EmbeddedMongoServer {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMongoServer.class);

    private EmbeddedMongoServer() {}

    /** Runs until the process is asked to end; then writes what is left and stops. */
    public static void main(String[] arguments) throws InterruptedException {
        int port = Integer.parseInt(option(arguments, "--port", "27117"));
        String directory = option(arguments, "--data-dir", "");
        EmbeddedMongo server =
                directory.isEmpty() ? EmbeddedMongo.inMemory() : EmbeddedMongo.persisted(Path.of(directory));
        server.start(port);
        LOG.info(
                "Database listens on {}, data {}",
                server.connectionString(),
                directory.isEmpty() ? "in memory" : "in " + directory);
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            closed.countDown();
            asked.countDown();
        }));
        asked.await();
        closed.await();
    }

    private static String option(String[] arguments, String name, String fallback) {
        for (int i = 0; i < arguments.length - 1; i++) {
            if (arguments[i].equals(name)) {
                return arguments[i + 1];
            }
        }
        return fallback;
    }
}
