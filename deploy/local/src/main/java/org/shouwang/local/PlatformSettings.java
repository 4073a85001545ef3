package org.shouwang.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * How a platform runs on this machine.
 *
 * @param root the project's root directory, with everything built
 * @param home where its data, logs and secrets are; two platforms with different homes and ports do not know each other
 * @param ports where it listens
 * @param load compiled for throughput and with more memory, for runs under load; else for a quick start
 * @param memoryDatabase the database keeps its data in memory only; else on disk
 * @param patience how long a part may take until it is ready
 * @param more further properties of all services
 */
public record PlatformSettings(
        Path root,
        Path home,
        Ports ports,
        boolean load,
        boolean memoryDatabase,
        Duration patience,
        Map<String, String> more) {
    private static final String TELEPHONES = "shouwang.notification.sip.enabled";
    private static final String FIRST_RULES =
            "C-TALK,C-TUTOR,C-PCALL,C-GCALL,C-CONT3,C-HOME,C-VISIT,E-VISIT,E-CALL,E-FAM";

    /** Usual ports, data on disk under {@code .shouwang} of the project, quick start. */
    public static PlatformSettings usual() {
        Path root = found();
        return new PlatformSettings(
                root, root.resolve(".shouwang"), Ports.usual(), false, false, Duration.ofMinutes(5), Map.of());
    }

    /** The same at another home. */
    public PlatformSettings withHome(Path directory) {
        return new PlatformSettings(root, directory, ports, load, memoryDatabase, patience, more);
    }

    /** The same on other ports. */
    public PlatformSettings withPorts(Ports other) {
        return new PlatformSettings(root, home, other, load, memoryDatabase, patience, more);
    }

    /** The same compiled for throughput and with more memory. */
    public PlatformSettings underLoad() {
        return new PlatformSettings(root, home, ports, true, memoryDatabase, patience, more);
    }

    /** The same with the data of the database in memory only. */
    public PlatformSettings inMemory() {
        return new PlatformSettings(root, home, ports, load, true, patience, more);
    }

    /**
     * The same with only those care rules switched on that the sample county begins with: whatever is figured out beforehand for
     * it rests on these ten.
     */
    public PlatformSettings withFirstRules() {
        return with("shouwang.care-activity.only", FIRST_RULES);
    }

    /** The same with telephones: who cannot read is phoned on loopback, in words the speech program says. */
    public PlatformSettings withTelephones() {
        return with(TELEPHONES, "true");
    }

    /** Whether there are telephones. */
    public boolean telephones() {
        return Boolean.parseBoolean(more.get(TELEPHONES));
    }

    /** The same with one more property of all services. */
    public PlatformSettings with(String property, String value) {
        Map<String, String> all = new HashMap<>(more);
        all.put(property, value);
        return new PlatformSettings(root, home, ports, load, memoryDatabase, patience, all);
    }

    /** The project's root: of the property {@code shouwang.root} or {@code root.dir}, else found upwards from here. */
    private static Path found() {
        for (String name : new String[] {"shouwang.root", "root.dir"}) {
            String given = System.getProperty(name);
            if (given != null) {
                return Path.of(given).toAbsolutePath().normalize();
            }
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("deploy/topics/topics.yml"))) {
                return at;
            }
        }
        throw new LocalProblem("请在项目目录内运行。", "Run this inside the project's directory.");
    }
}
