package org.shouwang.platform.embedded;

import de.bwaldvogel.mongo.bson.Document;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the files of an earlier run back into documents. */
final class Replay {
    private static final Logger LOG = LoggerFactory.getLogger(Replay.class);
    private static final int CHUNK = 1 << 20;

    private final Map<String, Map<Object, Document>> byNamespace = new HashMap<>();

    /**
     * The documents that stand in the files. A half-written record ends the newest file: the process was killed while
     * writing it and nobody was answered. Anywhere else it means damage.
     *
     * @throws IOException if a file is damaged or cannot be read
     */
    static Stored of(List<Path> files) throws IOException {
        Replay replay = new Replay();
        for (int i = 0; i < files.size(); i++) {
            replay.read(files.get(i), i == files.size() - 1);
        }
        Map<String, Collection<Document>> documents = new HashMap<>();
        replay.byNamespace.forEach((namespace, byKey) -> documents.put(namespace, byKey.values()));
        return new Stored(documents);
    }

    private void read(Path file, boolean mayEndEarly) throws IOException {
        ByteBuf buffer = Unpooled.buffer(CHUNK);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            boolean more = true;
            while (more) {
                more = buffer.writeBytes(channel, CHUNK) >= 0;
                JournalRecord record;
                while ((record = JournalRecord.readFrom(buffer)) != null) {
                    apply(record);
                }
                buffer.discardReadBytes();
            }
        }
        int left = buffer.readableBytes();
        buffer.release();
        if (left > 0 && !mayEndEarly) {
            throw new IOException("%s is damaged: %d bytes cannot be read".formatted(file, left));
        }
        if (left > 0) {
            cutOff(file, left);
        }
    }

    /** Ends the file with its last whole record; the rest is kept beside it, should somebody want to look. */
    private static void cutOff(Path file, int left) throws IOException {
        Path rest = file.resolveSibling(file.getFileName() + ".cut");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileChannel out = FileChannel.open(rest, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long whole = channel.size() - left;
            channel.transferTo(whole, left, out);
            channel.truncate(whole);
            channel.force(true);
        }
        LOG.warn("{} ended in the middle of a record; its last {} bytes are in {}", file.getFileName(), left, rest);
    }

    private void apply(JournalRecord record) {
        switch (record.kind()) {
            case PUT ->
                byNamespace
                        .computeIfAbsent(record.namespace(), namespace -> new LinkedHashMap<>())
                        .put(record.key(), record.document());
            case REMOVE ->
                byNamespace.getOrDefault(record.namespace(), new HashMap<>()).remove(record.key());
            case DROP -> byNamespace.remove(record.namespace());
        }
    }
}
