package org.shouwang.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.shouwang.local.Platform;
import org.shouwang.local.PlatformSettings;
import org.shouwang.local.Ports;
import org.shouwang.local.Progress;

/** One platform of real processes for all end-to-end tests, on ports and in a home of its own; started once, ended with the JVM. */
final class RunningPlatform {

    private static final Platform PLATFORM = start();

    private RunningPlatform() {}

    static Platform get() {
        return PLATFORM;
    }

    private static Platform start() {
        try {
            Path home = Files.createTempDirectory("shouwang-e2e");
            Platform platform = new Platform(
                    PlatformSettings.usual().withFirstRules().withHome(home).withPorts(Ports.free()),
                    Progress.on(System.out));
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
            return platform.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
