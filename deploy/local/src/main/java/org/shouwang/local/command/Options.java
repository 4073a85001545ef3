package org.shouwang.local.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.shouwang.local.PlatformSettings;
import org.shouwang.local.Ports;
import picocli.CommandLine.Option;

/** Options every command has. */
final class Options {
    @Option(names = "--home", description = "数据、日志、密钥所在目录 Where data, logs and secrets are (.shouwang)")
    private @Nullable Path home;

    @Option(
            names = "--port-base",
            description =
                    "全部端口由此推算 All ports from one base: services +0…+4, broker +10, database +20, SMPP +30, control +31")
    private @Nullable Integer portBase;

    @Option(names = "--memory", description = "数据库只存内存 Keep the database in memory only")
    private boolean memory;

    @Option(names = "--load", description = "按吞吐量而非启动速度运行 Run for throughput instead of a quick start")
    private boolean load;

    PlatformSettings settings() {
        PlatformSettings settings = PlatformSettings.usual();
        if (home != null) {
            settings = settings.withHome(home);
        }
        if (portBase != null) {
            settings = settings.withPorts(Ports.from(portBase));
        }
        if (memory) {
            settings = settings.inMemory();
        }
        return load ? settings.underLoad() : settings;
    }
}
