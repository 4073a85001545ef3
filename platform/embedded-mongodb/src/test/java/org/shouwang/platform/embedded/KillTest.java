package org.shouwang.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database process is killed with -9 in the middle of a load of writes. */
class KillTest {
    private static final int WRITERS = 4;

    @TempDir
    private Path directory = Path.of("");

    @Test
    void a_kill_of_the_process_loses_no_acknowledged_write() throws Exception {
        List<AtomicInteger> acknowledged = new ArrayList<>();
        for (int round : new int[] {0, 1, 2}) {
            int port = freePort();
            Process server = start(port);
            List<Thread> writers = new ArrayList<>();
            for (int w = 0; w < WRITERS; w++) {
                AtomicInteger written = new AtomicInteger();
                acknowledged.add(written);
                String name = "w" + acknowledged.size();
                writers.add(new Thread(() -> write(port, name, written)));
            }
            writers.forEach(Thread::start);
            try {
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> of(acknowledged, round).stream().allMatch(written -> written.get() > 100));
            } finally {
                server.destroyForcibly().waitFor();
            }
            for (Thread writer : writers) {
                writer.join();
            }
        }

        try (EmbeddedMongo server = EmbeddedMongo.persisted(directory).start(0);
                MongoClient client = MongoClients.create(server.connectionString())) {
            MongoCollection<Document> facts = facts(client);
            for (int w = 0; w < acknowledged.size(); w++) {
                int written = acknowledged.get(w).get();
                assertThat(facts.countDocuments(Filters.eq("writer", "w" + (w + 1))))
                        .as("documents of writer %d, %d acknowledged", w + 1, written)
                        .isBetween((long) written, written + 1L);
                assertThat(facts.countDocuments(
                                Filters.and(Filters.eq("writer", "w" + (w + 1)), Filters.eq("seen", 1))))
                        .isBetween((long) written, written + 1L);
            }
        }
    }

    private static MongoCollection<Document> facts(MongoClient client) {
        return client.getDatabase("kill").getCollection("facts");
    }

    private static void write(int port, String name, AtomicInteger written) {
        String uri = "mongodb://127.0.0.1:%d/?retryWrites=false&serverSelectionTimeoutMS=5000".formatted(port);
        try (MongoClient client = MongoClients.create(uri)) {
            for (int i = 0; ; i++) {
                String id = name + "-" + i;
                facts(client).insertOne(new Document("_id", id).append("writer", name));
                facts(client).updateOne(Filters.eq("_id", id), Updates.set("seen", 1));
                written.incrementAndGet();
            }
        } catch (MongoException killed) {
            // what was acknowledged until then is what must be found
        }
    }

    private static List<AtomicInteger> of(List<AtomicInteger> acknowledged, int round) {
        return acknowledged.subList(round * WRITERS, (round + 1) * WRITERS);
    }

    private Process start(int port) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedMongoServer.class.getName(),
                        "--port",
                        Integer.toString(port),
                        "--data-dir",
                        directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> listens(port));
        return process;
    }

    private static boolean listens(int port) {
        try (var socket = new java.net.Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
