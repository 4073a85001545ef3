package org.shouwang.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a data directory: numbered segments of the journal and, at most one of interest, a snapshot. Snapshot
 * {@code n} and the segments from {@code n} on together are the data; everything older is rubbish.
 */
record JournalFiles(Path directory) {
    private static final String SEGMENT = ".journal";
    private static final String SNAPSHOT = ".snapshot";

    Path segment(long number) {
        return directory.resolve("%010d%s".formatted(number, SEGMENT));
    }

    private Path snapshot(long number) {
        return directory.resolve("%010d%s".formatted(number, SNAPSHOT));
    }

    Path unfinishedSnapshot() {
        return directory.resolve("snapshot.unfinished");
    }

    /** Number of the newest snapshot, 0 if there is none. */
    long newestSnapshot() {
        return numbers(SNAPSHOT).stream().reduce(0L, Math::max);
    }

    /** Number of the newest segment, 0 if there is none. */
    long newestSegment() {
        return numbers(SEGMENT).stream().reduce(0L, Math::max);
    }

    /** The files to read, oldest first. */
    List<Path> toReplay() {
        long from = newestSnapshot();
        Stream<Path> segments = numbers(SEGMENT).stream()
                .filter(number -> number >= from)
                .sorted()
                .map(this::segment);
        return Stream.concat(snapshots().stream(), segments).toList();
    }

    /** The newest snapshot, if there is one. */
    List<Path> snapshots() {
        long newest = newestSnapshot();
        return newest == 0 ? List.of() : List.of(snapshot(newest));
    }

    /** Makes the unfinished snapshot the valid one and removes what it replaces. */
    void accept(long number) throws IOException {
        Files.move(unfinishedSnapshot(), snapshot(number), StandardCopyOption.ATOMIC_MOVE);
        syncDirectory();
        for (long old : numbers(SEGMENT)) {
            if (old < number) {
                Files.deleteIfExists(segment(old));
            }
        }
        for (long old : numbers(SNAPSHOT)) {
            if (old < number) {
                Files.deleteIfExists(snapshot(old));
            }
        }
    }

    void syncDirectory() throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private List<Long> numbers(String ending) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{10}" + java.util.regex.Pattern.quote(ending)))
                    .map(name -> Long.valueOf(name.substring(0, 10)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
