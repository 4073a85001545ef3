package org.shouwang.local.command;

import java.util.concurrent.Callable;
import org.shouwang.local.Platform;
import org.shouwang.local.PlatformSettings;
import org.shouwang.local.Progress;
import org.shouwang.local.Speech;
import org.shouwang.local.demo.DemoStory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts an empty platform and tells the story of the sample county on it. */
@Command(
        name = "demo",
        description = {
            "启动一个空平台并演示示例县一学期的工作。",
            "Start an empty platform and let the sample county live through a term on it."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private Options options = new Options();

    @Option(names = "--exit", description = "演示后停止；状态 0 表示一切相符 Stop afterwards; status 0 if all is as known")
    private boolean exit;

    @Override
    public Integer call() throws InterruptedException {
        // A term goes by in a minute: what a service otherwise looks for twice a second it looks for more often.
        Progress progress = Progress.on(Shouwang.OUT);
        PlatformSettings settings = Speech.where(options.settings(), progress)
                .withFirstRules()
                .with("shouwang.care-activity.sweep.every", "100ms")
                .with("shouwang.notification.poll", "50ms")
                // the known answer counts no call a grandmother tells of by a key
                .with("shouwang.care-activity.family-answers", "false")
                .with("shouwang.notification.sip.window", "30")
                .with("shouwang.notification.sip.key-within", "4s");
        Platform platform = new Platform(settings.withHome(settings.home().resolve("demo")), progress);
        platform.requireStopped();
        platform.forget();
        Running running = Running.start(platform);
        boolean told = DemoStory.run(platform);
        if (!exit) {
            running.introduce();
            running.awaitEnd();
        }
        return told ? 0 : 1;
    }
}
