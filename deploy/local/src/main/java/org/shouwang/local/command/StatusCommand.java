package org.shouwang.local.command;

import java.util.concurrent.Callable;
import org.shouwang.local.ManagedProcess;
import org.shouwang.local.Part;
import org.shouwang.local.Platform;
import org.shouwang.local.PlatformSettings;
import org.shouwang.local.Progress;
import org.shouwang.local.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the processes: status 0 if all are ready, else 1. */
@Command(
        name = "status",
        description = "各进程的状态、端口、内存。 State, port and memory of each process.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private Options options = new Options();

    @Override
    public Integer call() {
        PlatformSettings settings = options.settings();
        Platform platform = new Platform(settings, Progress.silent());
        Platform demo = new Platform(settings.withHome(settings.home().resolve("demo")), Progress.silent());
        return print(!platform.running() && demo.running() ? demo : platform);
    }

    private static int print(Platform platform) {
        Table table = new Table("进程 process", "状态 state", "端口 port", "pid", "内存 MB");
        boolean all = true;
        long total = 0;
        for (Part part : Part.values()) {
            ManagedProcess process = platform.process(part);
            boolean ready = process.ready();
            all &= ready;
            long memory = process.residentBytes().orElse(0L) >> 20;
            total += memory;
            table.row(
                    part.process(),
                    ready ? "就绪 ready" : process.alive() ? "启动中 starting" : "未运行 stopped",
                    platform.settings().ports().of(part),
                    process.handle().map(handle -> Long.toString(handle.pid())).orElse("–"),
                    memory);
        }
        table.row("", "", "", "", total);
        table.print(Shouwang.OUT);
        return all ? 0 : 1;
    }
}
