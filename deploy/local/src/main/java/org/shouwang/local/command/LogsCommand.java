package org.shouwang.local.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shouwang.local.Part;
import org.shouwang.local.Platform;
import org.shouwang.local.PlatformSettings;
import org.shouwang.local.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the end of a log, or where all of them are. */
@Command(
        name = "logs",
        description = "查看某个进程的日志。 Show the end of the log of a process.",
        mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {
    @Mixin
    private Options options = new Options();

    @Parameters(arity = "0..1", description = "进程名 Name of the process")
    private @Nullable String process;

    @Option(names = "-n", defaultValue = "100", description = "行数 Lines")
    private int lines;

    @Override
    public Integer call() throws IOException {
        PlatformSettings settings = options.settings();
        Platform usual = new Platform(settings, Progress.silent());
        Platform demo = new Platform(settings.withHome(settings.home().resolve("demo")), Progress.silent());
        Platform platform = !usual.running() && demo.running() ? demo : usual;
        if (process == null) {
            for (Part part : Part.values()) {
                Shouwang.OUT.println(
                        part.process() + "  " + platform.process(part).log());
            }
            return 0;
        }
        Path log = platform.process(Part.named(process)).log();
        if (Files.exists(log)) {
            try (Stream<String> all = Files.lines(log)) {
                List<String> text = all.toList();
                text.subList(Math.max(0, text.size() - lines), text.size()).forEach(Shouwang.OUT::println);
            }
        }
        return 0;
    }
}
