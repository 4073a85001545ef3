package org.shouwang.platform.embedded;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Data in memory, every change in a journal; read back at the start. When the journal has outgrown the data a snapshot
 * replaces it, written while the server works: a document changed meanwhile stands in the journal that follows. A snapshot is
 * also written once a day, so that what was deleted does not stay in a journal.
 */
final class JournaledStorage implements Storage {
    private static final Logger LOG = LoggerFactory.getLogger(JournaledStorage.class);
    private static final long SMALL = 64L << 20;
    private static final int SLICE = 500;
    /** So long at most does a journal hold what was deleted or overwritten meanwhile. */
    private static final Duration OLDEST = Duration.ofDays(1);

    private final JournalFiles files;
    private final FileChannel lockFile;
    private final FileJournal journal;
    private final IndexedBackend backend;
    private final ScheduledExecutorService background;
    private final long small;
    private final Duration oldest;
    private long snapshotSize;
    private long olderSegments;
    private Instant snapshotAt;

    private JournaledStorage(Path directory, Duration syncEvery, long small, Duration oldest) throws IOException {
        Files.createDirectories(directory);
        this.small = small;
        this.oldest = oldest;
        this.files = new JournalFiles(directory);
        this.lockFile =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock(directory);
        List<Path> old = files.toReplay();
        Stored stored = Replay.of(old);
        this.journal = new FileJournal(files, files.newestSegment() + 1);
        this.backend = new IndexedBackend(journal, stored);
        this.background = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "journal");
            thread.setDaemon(true);
            return thread;
        });
        this.snapshotSize = sizeOf(files.snapshots());
        this.olderSegments = sizeOf(old) - snapshotSize;
        this.snapshotAt = written(old);
        snapshotIfOutgrown();
        background.scheduleWithFixedDelay(
                this::keepUp, syncEvery.toMillis(), syncEvery.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Opens a data directory, creating it where needed. @throws UncheckedIOException if it is in use or damaged */
    static JournaledStorage in(Path directory, Duration syncEvery) {
        return in(directory, syncEvery, SMALL);
    }

    /** @param small bytes up to which a journal is never replaced */
    static JournaledStorage in(Path directory, Duration syncEvery, long small) {
        return in(directory, syncEvery, small, OLDEST);
    }

    /** @param oldest after how long a journal is replaced, however small it is */
    static JournaledStorage in(Path directory, Duration syncEvery, long small, Duration oldest) {
        try {
            return new JournaledStorage(directory, syncEvery, small, oldest);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    @Override
    public IndexedBackend backend() {
        return backend;
    }

    private void lock(Path directory) throws IOException {
        FileLock lock;
        try {
            lock = lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            lockFile.close();
            throw new IOException("another server uses " + directory);
        }
    }

    private static long sizeOf(List<Path> files) throws IOException {
        long size = 0;
        for (Path file : files) {
            size += Files.size(file);
        }
        return size;
    }

    private static Instant written(List<Path> files) throws IOException {
        Instant first = Instant.now();
        for (Path file : files) {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            first = written.isBefore(first) ? written : first;
        }
        return first;
    }

    private void keepUp() {
        try {
            journal.sync();
            snapshotIfOutgrown();
        } catch (IOException | RuntimeException e) {
            LOG.error("The journal could not be written to the disk", e);
        }
    }

    private void snapshotIfOutgrown() throws IOException {
        long journaled = olderSegments + journal.size();
        boolean old = journaled > 0 && snapshotAt.plus(oldest).isBefore(Instant.now());
        if (old || journaled > Math.max(small, 2 * snapshotSize)) {
            snapshot();
        }
    }

    private void snapshot() throws IOException {
        long number = journal.roll();
        ByteBuf buffer = Unpooled.directBuffer(1 << 20);
        try (FileChannel out = FileChannel.open(
                files.unfinishedSnapshot(),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            for (IndexedDatabase database : backend.databases()) {
                for (IndexedCollection collection : database.collections()) {
                    write(collection, buffer, out);
                }
            }
            out.force(true);
            snapshotSize = out.size();
        } finally {
            buffer.release();
        }
        files.accept(number);
        olderSegments = 0;
        snapshotAt = Instant.now();
    }

    private static void write(IndexedCollection collection, ByteBuf buffer, FileChannel out) throws IOException {
        String namespace = collection.getFullName();
        List<Document> slice;
        for (int from = 0; !(slice = collection.slice(from, SLICE)).isEmpty(); from += SLICE) {
            buffer.clear();
            for (Document document : slice) {
                if (!document.isEmpty()) {
                    JournalRecord.put(namespace, document).writeTo(buffer);
                }
            }
            while (buffer.isReadable()) {
                buffer.readBytes(out, buffer.readableBytes());
            }
        }
    }

    @Override
    public void close() {
        background.shutdown();
        try {
            background.awaitTermination(1, TimeUnit.MINUTES);
            journal.close();
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
