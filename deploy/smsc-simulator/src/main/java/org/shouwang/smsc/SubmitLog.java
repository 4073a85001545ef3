package org.shouwang.smsc;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Append-only file, one JSON object a line: every accepted submit before it is answered, every confirmed receipt.
 * What a process wrote survives its kill -9 (the operating system has it); nothing is ever rewritten.
 */
final class SubmitLog implements AutoCloseable {

    /** One line. Exactly one of the two is there. */
    record Line(@Nullable Part accepted, @Nullable Receipted receipted) {}

    /** The client confirmed the receipt of this message id. */
    record Receipted(String id, String state) {}

    private static final String NAME = "submits.jsonl";

    private final JsonMapper json = JsonMapper.builder().build();
    private final Path file;
    private final OutputStream out;

    SubmitLog(Path folder) {
        try {
            Files.createDirectories(folder);
            file = folder.resolve(NAME);
            out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells what was written so far; a last line cut off by a kill is left out. */
    void replay(Consumer<Part> accepted, BiConsumer<String, String> receipted) {
        try (Stream<String> lines = Files.lines(file)) {
            lines.forEach(text -> {
                Line line = parse(text);
                if (line != null && line.accepted() != null) {
                    accepted.accept(line.accepted());
                }
                if (line != null && line.receipted() != null) {
                    receipted.accept(line.receipted().id(), line.receipted().state());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void accepted(Part part) {
        write(new Line(part, null));
    }

    void receipted(String id, String state) {
        write(new Line(null, new Receipted(id, state)));
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Line line) {
        byte[] bytes = (json.writeValueAsString(line) + '\n').getBytes(StandardCharsets.UTF_8);
        synchronized (this) {
            try {
                out.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private @Nullable Line parse(String text) {
        try {
            return json.readValue(text, Line.class);
        } catch (JacksonException e) {
            return null;
        }
    }
}
