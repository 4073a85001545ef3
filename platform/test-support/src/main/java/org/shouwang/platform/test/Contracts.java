package org.shouwang.platform.test;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The published language in contracts/, read from the repository. */
public final class Contracts {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Contracts() {}

    /** @return contracts/, as the build names it or as it lies above the working directory */
    public static Path directory() {
        String configured = System.getProperty("contracts.dir");
        if (configured != null && Files.isDirectory(Path.of(configured))) {
            return Path.of(configured);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("contracts/events"))) {
                return at.resolve("contracts");
            }
        }
        throw new IllegalStateException(
                "No contracts directory above " + Path.of("").toAbsolutePath());
    }

    /** @return one example payload of a type, such as {@code ("care-activity.visit.recorded.v1", "done")} */
    public static String example(String type, String name) {
        return read(examplesDirectory(type).resolve(local(type) + "." + name + ".json"));
    }

    /** @return all example payloads of a type; fails when there is none */
    public static List<String> examples(String type) {
        try (Stream<Path> files = Files.list(examplesDirectory(type))) {
            List<String> found = files.filter(
                            file -> file.getFileName().toString().startsWith(local(type) + "."))
                    .sorted()
                    .map(Contracts::read)
                    .toList();
            if (found.isEmpty()) {
                throw new AssertionError("No example of " + type);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails with every fault when the payload is not what the type's schema says. */
    public static void assertValid(String type, String json) {
        Path file = directory().resolve("events").resolve(context(type)).resolve(local(type) + ".schema.json");
        Schema schema = SCHEMAS.getSchema(read(file), InputFormat.JSON);
        List<Error> faults = schema.validate(json, InputFormat.JSON);
        if (!faults.isEmpty()) {
            throw new AssertionError(type + " breaks its schema: " + faults + " in " + json);
        }
    }

    private static Path examplesDirectory(String type) {
        return directory().resolve("events").resolve(context(type)).resolve("examples");
    }

    private static String context(String type) {
        return type.substring(0, type.indexOf('.'));
    }

    private static String local(String type) {
        return type.substring(type.indexOf('.') + 1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
