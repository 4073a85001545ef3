package org.shouwang.local.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shouwang.local.AuditCheck;
import org.shouwang.local.LocalProblem;
import org.shouwang.local.Part;
import org.shouwang.local.Platform;
import org.shouwang.local.PlatformSettings;
import org.shouwang.local.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks the log of who looked at whom: status 0 if it is as it was written, 1 if it was altered. */
@Command(
        name = "audit",
        description = {"核对查阅日志是否被改动。", "Check whether the log of who looked at whom was altered."},
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
    @Mixin
    private Options options = new Options();

    @Option(names = "--anchor", description = "另行保存的锚点 An anchor kept elsewhere, as the log output had it")
    private @Nullable String anchor;

    @Override
    public Integer call() {
        PlatformSettings settings = options.settings();
        Platform usual = new Platform(settings, Progress.silent());
        Platform demo = new Platform(settings.withHome(settings.home().resolve("demo")), Progress.silent());
        Platform platform = !usual.running() && demo.running() ? demo : usual;
        if (!platform.process(Part.GATEWAY).ready()
                || !platform.process(Part.REGISTRY).ready()) {
            throw new LocalProblem(
                    "核对日志需要平台在运行：请先用 ./shouwang up 启动，再试一次。",
                    "Checking the log needs a running platform: start it with ./shouwang up and try again.");
        }
        return new AuditCheck(platform.api(), Shouwang.OUT).check(anchor) ? 0 : 1;
    }
}
