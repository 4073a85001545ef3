package org.shouwang.phone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Calls that are over, newest first, and recordings of what was heard: of the last {@value #MOST_RECORDINGS} only. */
final class CallLog {

    private static final int MOST_CALLS = 5_000;
    private static final int MOST_RECORDINGS = 100;
    private static final int RATE = 8_000;

    private final Path folder;
    private final Deque<CallHeard> calls = new ArrayDeque<>();
    private final Deque<Path> recordings = new ArrayDeque<>();
    private final AtomicLong count = new AtomicLong();

    CallLog(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void add(
            String id, String number, boolean answered, double seconds, String keys, String end, byte[] samples) {
        String recording = samples.length == 0 ? null : record(samples);
        calls.addFirst(new CallHeard(id, number, Instant.now(), answered, seconds, keys, end, recording));
        if (calls.size() > MOST_CALLS) {
            calls.removeLast();
        }
    }

    private @Nullable String record(byte[] samples) {
        Path file = folder.resolve("call-%06d.wav".formatted(count.incrementAndGet()));
        try {
            Files.write(file, wav(samples));
            recordings.addLast(file);
            if (recordings.size() > MOST_RECORDINGS) {
                Files.deleteIfExists(recordings.removeFirst());
            }
            return file.getFileName().toString();
        } catch (IOException e) {
            return null;
        }
    }

    private static byte[] wav(byte[] samples) {
        ByteBuffer out = ByteBuffer.allocate(44 + samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples.length * 2);
        out.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1);
        out.putInt(RATE).putInt(RATE * 2).putShort((short) 2).putShort((short) 16);
        out.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples.length * 2);
        for (byte sample : samples) {
            out.putShort((short) Handset.linear(sample));
        }
        return out.array();
    }

    /** Calls, newest first; of one number when given. */
    synchronized List<CallHeard> latest(@Nullable String number, int limit) {
        return calls.stream()
                .filter(call -> number == null || call.number().equals(number))
                .limit(limit)
                .toList();
    }
}
