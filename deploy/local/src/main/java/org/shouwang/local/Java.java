package org.shouwang.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Java that runs this launcher and all processes of the platform. */
final class Java {
    private static final int WITH_AOT_CACHE = 25;
    private static final List<String> COMMON = List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xss512k",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=Asia/Shanghai");

    private Java() {}

    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static int version() {
        return Runtime.version().feature();
    }

    /** Names the build of this Java, so that archives made by another are not used. */
    static String build() {
        return Runtime.version().toString().replaceAll("[^A-Za-z0-9.]", "_");
    }

    /** Arguments for a process; the same collector everywhere, so that one class archive fits. */
    static List<String> arguments(Part part, boolean load) {
        List<String> arguments = new ArrayList<>(COMMON);
        // a county's rosters come right after the start, when compiling for later would take half of two cores from the
        // import
        if (!load || part == Part.REGISTRY) {
            arguments.add("-XX:TieredStopAtLevel=1");
        }
        if (part == Part.DATABASE) {
            // asking at every byte whether its buffer was given back takes a sixth of the database's time
            arguments.add("-Dio.netty.buffer.checkAccessible=false");
        }
        if (part == Part.DATABASE && load) {
            // what is inserted stays: a small nursery would be copied again and again; and it is looked up all over the
            // heap
            arguments.addAll(List.of("-Xms3g", "-Xmn1g", "-XX:MaxTenuringThreshold=1", "-XX:+UseTransparentHugePages"));
        }
        arguments.add("-Xmx" + part.heapMegabytes(load) + "m");
        return arguments;
    }

    /** Argument by which a run writes a class archive when it ends. */
    static String writeArchive(Path archive) {
        return version() >= WITH_AOT_CACHE ? "-XX:AOTCacheOutput=" + archive : "-XX:ArchiveClassesAtExit=" + archive;
    }

    /** Argument by which a run uses a class archive; a missing or unfit one does no harm. */
    static String useArchive(Path archive) {
        return version() >= WITH_AOT_CACHE ? "-XX:AOTCache=" + archive : "-XX:SharedArchiveFile=" + archive;
    }
}
