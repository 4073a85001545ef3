package org.shouwang.platform.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A database server inside this process, reachable on the loopback address only. */
public final class EmbeddedMongo implements AutoCloseable {
    private static final int WORKERS = 32;
    private static final Duration SYNC_EVERY = Duration.ofMillis(50);

    private final Storage storage;
    private @Nullable MongoServer server;
    private int port;

    private EmbeddedMongo(Storage storage) {
        this.storage = storage;
    }

    /** A server whose data end with it. */
    public static EmbeddedMongo inMemory() {
        return new EmbeddedMongo(Storage.memory());
    }

    /**
     * A server that keeps its data in a directory. What was answered survives the sudden end of this process; the end of
     * the machine loses at most the last 50 ms.
     *
     * @throws java.io.UncheckedIOException if another server uses the directory or its files are damaged
     */
    public static EmbeddedMongo persisted(Path directory) {
        return new EmbeddedMongo(JournaledStorage.in(directory, SYNC_EVERY));
    }

    static EmbeddedMongo over(Storage storage) {
        return new EmbeddedMongo(storage);
    }

    /** Starts listening. @param port the port, 0 for any free one. @throws RuntimeException if the port is taken */
    public synchronized EmbeddedMongo start(int port) {
        if (server != null) {
            throw new IllegalStateException("already started");
        }
        MongoServer starting = new MongoServer(storage.backend());
        starting.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, WORKERS);
        this.port = starting.getLocalAddress().getPort();
        this.server = starting;
        return this;
    }

    /** Where a client connects, without a database name: {@code mongodb://127.0.0.1:<port>}. */
    public synchronized String connectionString() {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return "mongodb://127.0.0.1:" + port;
    }

    /** The port it listens on. */
    public synchronized int port() {
        return port;
    }

    /** Ends all connections and, if data are kept, writes the last of them. */
    @Override
    public synchronized void close() {
        MongoServer running = server;
        if (running != null) {
            server = null;
            running.shutdownNow();
            storage.close();
        }
    }
}
