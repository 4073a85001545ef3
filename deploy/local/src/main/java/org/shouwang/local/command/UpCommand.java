package org.shouwang.local.command;

import java.util.concurrent.Callable;
import org.shouwang.local.Platform;
import org.shouwang.local.Progress;
import org.shouwang.local.Speech;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the platform and keeps it running. */
@Command(
        name = "up",
        description = "启动平台，数据保留在本机目录。 Start the platform; its data stay in a local directory.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
    @Mixin
    private Options options = new Options();

    @Option(names = "--detach", description = "在后台运行 Run in the background")
    private boolean detach;

    @Override
    public Integer call() throws InterruptedException {
        Progress progress = Progress.on(Shouwang.OUT);
        Running running = Running.start(new Platform(Speech.where(options.settings(), progress), progress));
        running.introduce();
        if (detach) {
            running.leave();
            Shouwang.OUT.println("在后台运行；用 ./shouwang down 停止。 Running in the background; stop with ./shouwang down.");
            return 0;
        }
        running.awaitEnd();
        return 0;
    }
}
