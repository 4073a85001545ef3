package org.shouwang.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What this runs on, and what processes use. Memory of others is read from /proc, so only on Linux. */
final class Machine {

    private static final int TRIES = 3;
    private static final long TRY_NANOS = 500_000_000;

    private Machine() {}

    /** Processor time this process has used so far. */
    static long ownCpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /**
     * Megabytes a second that one thread hashes, best of three: how fast this processor is just now, so that figures of two
     * days can be held side by side.
     */
    static double hashedMbPerSecond() {
        byte[] megabyte = new byte[1_000_000];
        double best = 0;
        for (int i = 0; i < TRIES; i++) {
            long begun = System.nanoTime();
            int done = 0;
            while (System.nanoTime() - begun < TRY_NANOS) {
                digest().digest(megabyte);
                done++;
            }
            best = Math.max(best, done * 1e9 / (System.nanoTime() - begun));
        }
        return best;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Resident memory of a process in MiB; 0 when it cannot be read. */
    static double rssMb(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    /** Processor, cores, memory, system, Java. */
    static Map<String, Object> describe() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("cpu", firstOf("/proc/cpuinfo", "model name"));
        facts.put("cores", Runtime.getRuntime().availableProcessors());
        facts.put("memory", firstOf("/proc/meminfo", "MemTotal"));
        facts.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
        return facts;
    }

    private static String firstOf(String file, String key) {
        try {
            List<String> lines = Files.readAllLines(Path.of(file));
            return lines.stream()
                    .filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
