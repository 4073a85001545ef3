package org.shouwang.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouwang.local.LocalProblem;
import picocli.CommandLine;

class RulesCommandTest {
    @TempDir
    private Path directory = Path.of("");

    /** Runs the command on a machine where no platform runs. */
    private String refusal(Path file) {
        AtomicReference<Exception> seen = new AtomicReference<>();
        CommandLine line = new CommandLine(new RulesCommand());
        line.setExecutionExceptionHandler((failure, command, result) -> {
            seen.set(failure);
            return 1;
        });
        int status = line.execute(
                file.toString(), "--home", directory.resolve("home").toString(), "--port-base", "29800");

        assertThat(status).isEqualTo(1);
        assertThat(seen.get()).isInstanceOf(LocalProblem.class);
        return ((LocalProblem) seen.get()).chinese();
    }

    @Test
    void without_a_running_platform_it_says_how_to_start_one() throws IOException {
        Path file = Files.writeString(directory.resolve("rules.yml"), "rules: []");

        assertThat(refusal(file)).contains("./shouwang up");
    }

    @Test
    void a_file_that_cannot_be_read_is_named() throws IOException {
        Path damaged = Files.write(directory.resolve("gbk.yml"), new byte[] {(byte) 0xB9, (byte) 0xE6});

        assertThat(refusal(directory.resolve("absent.yml")))
                .contains("absent.yml")
                .contains("无法读取");
        assertThat(refusal(damaged)).contains("gbk.yml").contains("UTF-8");
    }

    @Test
    void without_a_file_it_is_not_understood() {
        assertThat(new CommandLine(new RulesCommand())
                        .setErr(new java.io.PrintWriter(new java.io.StringWriter()))
                        .execute())
                .isEqualTo(2);
    }
}
