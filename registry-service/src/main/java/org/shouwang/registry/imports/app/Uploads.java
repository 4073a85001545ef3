package org.shouwang.registry.imports.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.shouwang.registry.config.ImportProperties;
import org.shouwang.registry.table.Tables;
import org.springframework.stereotype.Component;

/** The directory where uploads lie until they are worked off; only this service's user can look into it. */
@Component
final class Uploads {

    private static final String ENDING = ".upload";

    private final Path directory;

    Uploads(ImportProperties properties) {
        directory = properties.directory().toAbsolutePath();
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(
                        directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path of(String importId) {
        return directory.resolve(importId + ENDING);
    }

    /** The imports whose files lie here. */
    List<String> here() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes an upload, and what a killed process may have left beside it. */
    void delete(String importId) {
        try {
            Files.deleteIfExists(of(importId));
            Files.deleteIfExists(Tables.scratch(of(importId)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
