package org.shouwang.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Business time of a local platform. All its services follow one file, {@code <business instant> <wall instant>}, which
 * is replaced atomically; they look at it at most every 50 ms.
 */
public final class LocalClock {
    /** The zone in which days are counted. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Path file;

    LocalClock(Path file) {
        this.file = file;
    }

    /** The file the services follow. */
    public Path file() {
        return file;
    }

    /** Business time now. */
    public Instant now() {
        if (!Files.exists(file)) {
            return Instant.now();
        }
        try {
            String[] parts = Files.readString(file).strip().split("\\s+");
            return Instant.parse(parts[0]).plus(Duration.between(Instant.parse(parts[1]), Instant.now()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves business time to an instant; from there it runs on at its usual pace. */
    public void set(Instant business) {
        try {
            Path next = Files.createTempFile(file.getParent(), "clock", ".next");
            Files.writeString(next, business + " " + Instant.now() + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Moves business time to a time of day in Shanghai. */
    public void set(LocalDate day, LocalTime time) {
        set(day.atTime(time).atZone(ZONE).toInstant());
    }

    /** Moves business time forward. */
    public void advance(Duration by) {
        set(now().plus(by));
    }

    /** Lets business time be wall time again. */
    public void reset() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
