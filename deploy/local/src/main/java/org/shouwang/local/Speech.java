package org.shouwang.local;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The program that says the words of calls, on this machine. */
public final class Speech {

    private static final String PROGRAM = "espeak-ng";

    private Speech() {}

    /** Whether it is installed. */
    public static boolean installed() {
        String path = System.getenv("PATH");
        return path != null
                && Arrays.stream(path.split(File.pathSeparator, -1))
                        .anyMatch(directory -> Files.isExecutable(Path.of(directory, PROGRAM)));
    }

    /** With telephones where calls can be spoken; else as before, and the one who started it is told what is missing. */
    public static PlatformSettings where(PlatformSettings settings, Progress progress) {
        if (installed()) {
            return settings.withTelephones();
        }
        progress.step(
                "未安装 espeak-ng，不打电话，改由他人转告；安装：apt-get install espeak-ng",
                "espeak-ng is not installed: nobody is phoned, others are asked to tell; apt-get install espeak-ng");
        return settings;
    }
}
