package org.shouwang.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A service's jar, taken apart once per build beside it, with an archive of its loaded classes: it starts in a third of
 * the time. Another launcher doing the same is waited for.
 */
public final class BootJar {
    private static final long TRAINING_SECONDS = 120;

    private final Part part;
    private final Path jar;
    private final Path apart;

    /** The jar of a service of the project at {@code root}. */
    public BootJar(Path root, Part part) {
        this.part = part;
        Path target = root.resolve(part.process()).resolve("target");
        this.jar = target.resolve(part.process() + ".jar");
        this.apart = target.resolve("apart");
    }

    private Path application() {
        return apart.resolve(part.process() + ".jar");
    }

    private Path archive() {
        return apart.resolve("classes-" + Java.build() + ".archive");
    }

    /** Whether nothing is left to do before a fast start. */
    boolean prepared() {
        return fresh() && Files.exists(archive());
    }

    private boolean fresh() {
        try {
            return Files.exists(application())
                    && Files.getLastModifiedTime(application()).compareTo(Files.getLastModifiedTime(jar)) >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** The jar must have been built. */
    void requireBuilt() {
        if (!Files.exists(jar)) {
            throw new LocalProblem(
                    "缺少 %s，请先在项目根目录运行 mvn package。".formatted(jar),
                    "%s is missing; run mvn package in the project's root first.".formatted(jar));
        }
    }

    /**
     * Takes the jar apart and lets the service run once, up to where it would begin to work, to learn its classes.
     *
     * @param settings the settings it is started with later
     */
    void prepare(@Nullable Path settings) {
        requireBuilt();
        try (FileChannel lock = FileChannel.open(
                        apart.resolveSibling("apart.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            takeApart();
            if (held.isValid() && !Files.exists(archive())) {
                learn(settings);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The service's own classes in a jar that finds its libraries beside it, so that another of its main classes can be run.
     *
     * @throws LocalProblem when the service was not built
     */
    public Path classes() {
        requireBuilt();
        try (FileChannel lock = FileChannel.open(
                        apart.resolveSibling("apart.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            if (held.isValid()) {
                takeApart();
            }
            return application();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void takeApart() throws IOException {
        if (!fresh()) {
            removeOld();
            run(List.of(
                    Java.executable(),
                    "-Djarmode=tools",
                    "-jar",
                    jar.toString(),
                    "extract",
                    "--destination",
                    apart.toString(),
                    "--force"));
            Files.setLastModifiedTime(
                    application(), java.nio.file.attribute.FileTime.fromMillis(System.currentTimeMillis()));
        }
    }

    private void learn(@Nullable Path settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Java.executable());
        command.addAll(Java.arguments(part, false));
        command.add(Java.writeArchive(archive()));
        command.add("-Dspring.context.exit=onRefresh");
        command.addAll(List.of("-jar", application().toString()));
        if (settings != null) {
            command.add(Commands.settingsArgument(settings));
        }
        run(command);
        if (!Files.exists(archive())) {
            Files.createFile(archive());
        }
    }

    private void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(apart.resolveSibling("apart.log").toFile())
                .start();
        try {
            if (!process.waitFor(TRAINING_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void removeOld() throws IOException {
        if (Files.exists(apart)) {
            try (Stream<Path> files = Files.walk(apart)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** What comes after the JVM's own arguments to run the service. */
    List<String> command() {
        return prepared()
                ? List.of(Java.useArchive(archive()), "-jar", application().toString())
                : List.of("-jar", jar.toString());
    }
}
