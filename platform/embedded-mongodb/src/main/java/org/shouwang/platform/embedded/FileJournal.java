package org.shouwang.platform.embedded;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A journal in files. {@link #commit} hands everything to the operating system before a write is answered, so the end
 * of this process, however sudden, loses nothing that was answered; {@link #sync} puts it on the disk and is called
 * every few milliseconds, so the end of the machine loses that much. After a failed write it refuses all further ones.
 */
final class FileJournal implements Journal, AutoCloseable {
    private static final int LARGE = 4 << 20;

    private final JournalFiles files;
    private final ByteBuf pending = Unpooled.directBuffer(1 << 16);
    private long number;
    private FileChannel channel;
    private long size;
    private boolean dirty;
    private @Nullable IOException failure;

    FileJournal(JournalFiles files, long number) throws IOException {
        this.files = files;
        this.number = number;
        this.channel = open(number);
    }

    private FileChannel open(long segment) throws IOException {
        FileChannel opened =
                FileChannel.open(files.segment(segment), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        files.syncDirectory();
        return opened;
    }

    @Override
    public void put(String namespace, Document document) {
        append(JournalRecord.put(namespace, document));
    }

    @Override
    public void remove(String namespace, Document document) {
        append(JournalRecord.remove(namespace, document));
    }

    @Override
    public void drop(String namespace) {
        append(JournalRecord.drop(namespace));
    }

    private synchronized void append(JournalRecord record) {
        refuseAfterFailure();
        record.writeTo(pending);
        if (pending.readableBytes() > LARGE) {
            commit();
        }
    }

    @Override
    public synchronized void commit() {
        if (!pending.isReadable()) {
            return;
        }
        refuseAfterFailure();
        try {
            while (pending.isReadable()) {
                int written = pending.readBytes(channel, pending.readableBytes());
                size += written;
            }
            pending.clear();
            dirty = true;
        } catch (IOException e) {
            failure = e;
            refuseAfterFailure();
        }
    }

    private void refuseAfterFailure() {
        if (failure != null) {
            throw new UncheckedIOException("the journal cannot be written: " + failure.getMessage(), failure);
        }
    }

    /** Puts what was committed on the disk. */
    void sync() throws IOException {
        FileChannel current;
        synchronized (this) {
            if (!dirty) {
                return;
            }
            dirty = false;
            current = channel;
        }
        if (current.isOpen()) {
            current.force(false);
        }
    }

    /** Bytes in the current segment. */
    synchronized long size() {
        return size;
    }

    /** Ends the current segment and begins the next, whose number it returns. */
    synchronized long roll() throws IOException {
        commit();
        channel.force(true);
        channel.close();
        number++;
        channel = open(number);
        size = 0;
        dirty = false;
        return number;
    }

    @Override
    public synchronized void close() throws IOException {
        commit();
        channel.force(true);
        channel.close();
        pending.release();
    }
}
