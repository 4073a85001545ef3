package org.shouwang.local.command;

import java.util.concurrent.Callable;
import org.shouwang.local.Platform;
import org.shouwang.local.PlatformSettings;
import org.shouwang.local.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops a platform that runs in the background, and the demo's if it was left behind. */
@Command(
        name = "down",
        description = "停止平台；只结束由本启动器启动的进程。 Stop the platform; ends only what this launcher started.",
        mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {
    @Mixin
    private Options options = new Options();

    @Override
    public Integer call() {
        boolean any = false;
        PlatformSettings settings = options.settings();
        for (PlatformSettings one : new PlatformSettings[] {
            settings, settings.withHome(settings.home().resolve("demo"))
        }) {
            Platform platform = new Platform(one, Progress.on(Shouwang.OUT));
            if (platform.running()) {
                any = true;
                platform.stop();
            }
        }
        if (!any) {
            Shouwang.OUT.println("平台未在运行。 The platform is not running.");
        }
        return 0;
    }
}
