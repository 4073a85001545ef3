package org.shouwang.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManagedProcessTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path directory = Path.of("");

    private final int port = Ports.free().services();
    private ManagedProcess process = new ManagedProcess(spec("unused"));

    @BeforeEach
    void describe() {
        process = new ManagedProcess(spec(Listener.class.getName()));
    }

    @AfterEach
    void end() {
        process.stop();
    }

    private ProcessSpec spec(String main) {
        String marker = "-Dshouwang.process=test@" + directory;
        return new ProcessSpec(
                Part.GATEWAY,
                List.of(
                        Java.executable(),
                        marker,
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main,
                        Integer.toString(port)),
                Map.of(),
                marker,
                directory.resolve("log"),
                directory.resolve("pid"),
                Readiness.listening(port),
                Duration.ofSeconds(20));
    }

    @Test
    void it_starts_stops_and_starts_again() {
        process.start();
        process.awaitReady(LIMIT);
        long first = process.handle().orElseThrow().pid();
        process.start();

        assertThat(process.handle().orElseThrow().pid()).as("starting twice").isEqualTo(first);

        process.stop();

        assertThat(process.alive()).isFalse();
        assertThat(directory.resolve("pid")).doesNotExist();
        process.restart(LIMIT);
        assertThat(process.ready()).isTrue();
    }

    @Test
    void killed_it_is_gone_at_once_and_can_be_restarted() {
        process.start();
        process.awaitReady(LIMIT);

        process.kill();

        assertThat(process.alive()).isFalse();
        process.restart(LIMIT);
        assertThat(process.ready()).isTrue();
    }

    @Test
    void another_launcher_finds_and_stops_it() {
        process.start();
        process.awaitReady(LIMIT);
        ManagedProcess seenByAnother = new ManagedProcess(spec(Listener.class.getName()));

        assertThat(seenByAnother.ready()).isTrue();
        seenByAnother.stop();

        assertThat(process.alive()).isFalse();
    }

    @Test
    void a_process_that_only_has_the_recorded_id_is_left_alone() throws IOException {
        long own = ProcessHandle.current().pid();
        Files.writeString(directory.resolve("pid"), own + "\n");

        assertThat(process.alive()).isFalse();
        process.stop();
        process.kill();

        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void one_that_ends_while_starting_is_told_with_the_end_of_its_log() {
        ManagedProcess broken = new ManagedProcess(spec("org.shouwang.NoSuchClass"));
        broken.start();

        assertThatThrownBy(() -> broken.awaitReady(LIMIT))
                .isInstanceOf(LocalProblem.class)
                .hasMessageContaining("NoSuchClass");
    }
}
