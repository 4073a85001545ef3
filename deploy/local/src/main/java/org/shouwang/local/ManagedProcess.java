package org.shouwang.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One process of the platform. It is known by its process id and by a mark in its command line, so that one started by an
 * earlier launcher is found again and nothing else is ever ended. It does not hear Ctrl-C: the launcher ends it.
 */
public final class ManagedProcess {
    private static final Duration ASK_EVERY = Duration.ofMillis(100);
    private static final int LAST_LINES = 15;

    private final ProcessSpec spec;
    private volatile @Nullable ProcessHandle started;

    ManagedProcess(ProcessSpec spec) {
        this.spec = spec;
    }

    /** Which part it is. */
    public Part part() {
        return spec.part();
    }

    /** Where its output goes. */
    public Path log() {
        return spec.log();
    }

    /** Starts it unless it runs. */
    public void start() {
        if (alive()) {
            return;
        }
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$0\" \"$@\""));
        command.addAll(spec.command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
        builder.environment().putAll(spec.environment());
        try {
            Process process = builder.start();
            started = process.toHandle();
            Files.writeString(spec.processId(), process.pid() + "\n" + spec.marker() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(spec.part().process() + " could not be started", e);
        }
    }

    /** The running process, if it runs and is really ours. */
    public Optional<ProcessHandle> handle() {
        ProcessHandle own = started;
        if (own != null && own.isAlive()) {
            return Optional.of(own);
        }
        try {
            if (!Files.exists(spec.processId())) {
                return Optional.empty();
            }
            List<String> lines = Files.readAllLines(spec.processId());
            long id = Long.parseLong(lines.get(0).strip());
            return ProcessHandle.of(id).filter(ProcessHandle::isAlive).filter(this::isOurs);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private boolean isOurs(ProcessHandle handle) {
        String line = handle.info().commandLine().orElse("");
        if (line.isEmpty() || line.length() >= 4_000) {
            line = commandLine(handle.pid()).orElse(line);
        }
        return line.contains(spec.marker());
    }

    private static Optional<String> commandLine(long id) {
        Path file = Path.of("/proc", Long.toString(id), "cmdline");
        try {
            return Files.isReadable(file)
                    ? Optional.of(Files.readString(file, StandardCharsets.UTF_8).replace('\0', ' '))
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** Whether it runs. */
    public boolean alive() {
        return handle().isPresent();
    }

    /** Whether it runs and does its work. */
    public boolean ready() {
        return alive() && spec.readiness().ready();
    }

    /** Waits until it does its work. @throws LocalProblem if it ends before or takes longer */
    public void awaitReady(Duration limit) {
        long until = System.nanoTime() + limit.toNanos();
        while (!spec.readiness().ready()) {
            if (!alive()) {
                throw new LocalProblem(
                        "%s 启动失败，日志 %s 的最后几行：%n%s".formatted(spec.part().chinese(), spec.log(), lastLines()),
                        "%s did not start; the end of its log is above."
                                .formatted(spec.part().english()));
            }
            if (System.nanoTime() > until) {
                throw new LocalProblem(
                        "%s 在 %d 秒内未就绪，见日志 %s。".formatted(spec.part().chinese(), limit.toSeconds(), spec.log()),
                        "%s was not ready within %d s; see %s."
                                .formatted(spec.part().english(), limit.toSeconds(), spec.log()));
            }
            pause();
        }
    }

    /** Ends it in the middle of whatever it does, as {@code kill -9} would, and waits until it is gone. */
    public void kill() {
        handle().ifPresent(handle -> {
            handle.destroyForcibly();
            awaitEnd(handle, Duration.ofSeconds(30));
        });
    }

    /** Asks it to end and waits; ends it by force when it takes longer than its grace. */
    public void stop() {
        handle().ifPresent(handle -> {
            handle.destroy();
            if (!awaitEnd(handle, spec.grace())) {
                handle.destroyForcibly();
                awaitEnd(handle, Duration.ofSeconds(30));
            }
        });
        try {
            Files.deleteIfExists(spec.processId());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again, after a {@link #kill} or not, and waits until it does its work. */
    public void restart(Duration limit) {
        stop();
        start();
        awaitReady(limit);
    }

    /** Resident memory in bytes, where the system tells. */
    public Optional<Long> residentBytes() {
        return handle().flatMap(handle -> Memory.residentOf(handle.pid()));
    }

    private static boolean awaitEnd(ProcessHandle handle, Duration limit) {
        CompletableFuture<ProcessHandle> end = handle.onExit();
        try {
            end.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(ASK_EVERY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalProblem("已中断。", "Interrupted.");
        }
    }

    private String lastLines() {
        try (Stream<String> lines = Files.lines(spec.log())) {
            List<String> all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - LAST_LINES), all.size()));
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }
}
