package org.shouwang.local;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Memory of this machine and of a process. */
final class Memory {
    private static final Path OF_MACHINE = Path.of("/proc/meminfo");

    private Memory() {}

    /** Bytes that can be had without swapping; where the system does not tell, all it has. */
    static long available() {
        return kilobytes(OF_MACHINE, "MemAvailable:")
                .orElseGet(() -> ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                        ? system.getTotalMemorySize()
                        : Long.MAX_VALUE);
    }

    static Optional<Long> residentOf(long processId) {
        return kilobytes(Path.of("/proc", Long.toString(processId), "status"), "VmRSS:");
    }

    private static Optional<Long> kilobytes(Path file, String name) {
        try {
            return Files.isReadable(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> line.startsWith(name))
                            .findFirst()
                            .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
