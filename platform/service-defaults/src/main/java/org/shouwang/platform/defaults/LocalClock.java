package org.shouwang.platform.defaults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/**
 * Business time that a file can move, so that one machine can walk all services through a term.
 *
 * <p>The file holds one line, {@code <business instant> <wall instant>}; business time is the first instant plus what
 * the wall clock has advanced since the second. Business time never runs backwards by itself: only a new file moves it.
 * The launcher of a local platform writes it.
 */
public final class LocalClock extends Clock {

    private static final long CHECK_EVERY_NANOS = Duration.ofMillis(50).toNanos();

    private final Path file;
    private final ZoneId zone;
    private final InstantSource wall;
    private volatile Shift shift;

    private record Shift(Duration ahead, FileTime modified, long checkedAtNanos) {}

    /**
     * @param file the clock file; while it does not exist business time is wall time
     * @param zone the zone in which days are counted
     */
    public LocalClock(Path file, ZoneId zone) {
        this(file, zone, Clock.systemUTC());
    }

    LocalClock(Path file, ZoneId zone, InstantSource wall) {
        this.file = file;
        this.zone = zone;
        this.wall = wall;
        this.shift = read();
    }

    @Override
    public Instant instant() {
        Shift known = shift;
        if (System.nanoTime() - known.checkedAtNanos > CHECK_EVERY_NANOS) {
            known = read();
            shift = known;
        }
        return wall.instant().plus(known.ahead);
    }

    private Shift read() {
        long now = System.nanoTime();
        try {
            if (!Files.exists(file)) {
                return new Shift(Duration.ZERO, FileTime.fromMillis(0), now);
            }
            FileTime modified = Files.getLastModifiedTime(file);
            Shift known = shift;
            if (known != null && known.modified.equals(modified)) {
                return new Shift(known.ahead, modified, now);
            }
            String[] parts = Files.readString(file).strip().split("\\s+");
            if (parts.length != 2) {
                throw new IllegalStateException("The clock file must hold two instants: " + file);
            }
            return new Shift(Duration.between(Instant.parse(parts[1]), Instant.parse(parts[0])), modified, now);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new LocalClock(file, other, wall);
    }
}
