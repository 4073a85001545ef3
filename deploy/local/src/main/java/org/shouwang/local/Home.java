package org.shouwang.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The directory of one platform: {@code data}, {@code logs}, {@code run} (process ids) and {@code secrets}, the last for
 * its owner only.
 */
record Home(Path directory) {
    Home {
        directory = directory.toAbsolutePath().normalize();
    }

    Path data(String name) {
        return directory.resolve("data").resolve(name);
    }

    Path log(Part part) {
        return directory.resolve("logs").resolve(part.process() + ".log");
    }

    Path processId(Part part) {
        return directory.resolve("run").resolve(part.process() + ".pid");
    }

    Path clockFile() {
        return directory.resolve("run").resolve("clock");
    }

    Path secrets() {
        return directory.resolve("secrets");
    }

    /** Makes what is missing of it. */
    void make() {
        try {
            for (String name : new String[] {"data", "logs", "run", "secrets"}) {
                Files.createDirectories(directory.resolve(name));
            }
            if (posix()) {
                Files.setPosixFilePermissions(secrets(), PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file nobody but its owner can read, all at once. */
    static void writeSecret(Path file, String text) {
        try {
            Path draft = posix()
                    ? Files.createTempFile(
                            file.getParent(),
                            "draft",
                            "",
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                    : Files.createTempFile(file.getParent(), "draft", "");
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
