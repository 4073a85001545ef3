package org.shouwang.local.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shouwang.local.LocalProblem;
import org.shouwang.local.Part;
import org.shouwang.local.Platform;
import org.shouwang.local.PlatformSettings;
import org.shouwang.local.Progress;
import org.shouwang.local.RulesCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a rules file against the running platform: status 0 if it may be put in force, 1 with every mistake if not. */
@Command(
        name = "rules",
        description = {
            "检查规则文件，并预览它会改变谁的什么任务；不改变任何数据。",
            "Check a rules file and show what it would change for whom; changes nothing."
        },
        mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {
    @Mixin
    private Options options = new Options();

    @Parameters(paramLabel = "FILE", description = "规则文件 The rules file, such as rules.yml")
    private Path file = Path.of("");

    @Option(names = "--org", description = "只看此机构 Only people of this organisation")
    private @Nullable String org;

    @Option(names = "--day", description = "按这一天比较 The day to look at (yyyy-mm-dd)")
    private @Nullable String day;

    @Override
    public Integer call() {
        String rules = text();
        PlatformSettings settings = options.settings();
        Platform usual = new Platform(settings, Progress.silent());
        Platform demo = new Platform(settings.withHome(settings.home().resolve("demo")), Progress.silent());
        Platform platform = !usual.running() && demo.running() ? demo : usual;
        if (!platform.process(Part.GATEWAY).ready()
                || !platform.process(Part.CARE_ACTIVITY).ready()) {
            throw new LocalProblem(
                    "检查规则需要平台在运行：请先用 ./shouwang up 启动，再试一次。",
                    "Checking rules needs a running platform: start it with ./shouwang up and try again.");
        }
        return new RulesCheck(platform.api(), Shouwang.OUT).check(rules, org, day) ? 0 : 1;
    }

    private String text() {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new LocalProblem(
                    "文件 " + file + " 不是 UTF-8 编码，请另存为 UTF-8。", file + " is not in UTF-8; save it as UTF-8.");
        } catch (IOException e) {
            throw new LocalProblem("无法读取文件 " + file + "。", "The file " + file + " cannot be read.");
        }
    }
}
