package org.shouwang.bench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.shouwang.local.LocalProblem;
import org.shouwang.local.PlatformSettings;
import org.shouwang.local.Ports;
import org.shouwang.local.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./shouwang bench}: puts a platform of its own under load and says what it gave. */
@Command(
        name = "bench",
        description = {
            "在一个单独的平台上做压测，并与同类系统的实测值对照。",
            "Put a platform of its own under load and hold the figures against a measured peer."
        },
        mixinStandardHelpOptions = true)
public final class Bench implements Callable<Integer> {

    /** As many as a large province has. */
    private static final int MANY_VILLAGES = 40_000;

    private static final int FEW_VILLAGES = 4_000;
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    @Option(names = "--quick", description = "不到四分钟的小规模 Small and short, less than four minutes")
    private boolean quick;

    @Option(names = "--json", description = "把结果写成 JSON Write the figures to this file")
    private @Nullable Path json;

    @Option(names = "--only", description = "只跑其中一部分 Only this part: ${COMPLETION-CANDIDATES}")
    private @Nullable Part only;

    @Option(names = "--mongo", description = "另在此真实数据库上测扫描 Measure the engine's sweep on this real database too")
    private @Nullable String mongo;

    @Option(names = "--port-base", description = "全部端口由此推算 All ports from one base (18080)")
    private int portBase = 18_080;

    /** What a bench consists of: each on a platform of its own, the last on none. */
    enum Part {
        MEMORY,
        CROWD,
        DISK,
        VILLAGES,
        ENGINE
    }

    private boolean wanted(Part part) {
        return only == null || only == part;
    }

    @Override
    public Integer call() throws Exception {
        Instant begun = Instant.now();
        Progress progress = Progress.on(OUT);
        Sizes sizes = quick ? Sizes.quick() : Sizes.full();
        PlatformSettings usual =
                PlatformSettings.usual().withFirstRules().underLoad().withPorts(Ports.from(portBase));
        Figures figures = new Figures();
        figures.put("raw.sha256_mb_per_s", Machine.hashedMbPerSecond());
        PlatformSettings inMemory =
                usual.withHome(Course.home(usual.root(), "memory")).inMemory();
        if (wanted(Part.MEMORY)) {
            figures.addAll("", new Course(sizes, progress).run(inMemory));
        }
        Integer crowd = sizes.manyPeople();
        if (crowd != null && wanted(Part.CROWD)) {
            progress.step("一千人到期：一万人中与十万人中", "a thousand due among few and among many people");
            PlatformSettings own =
                    usual.withHome(Course.home(usual.root(), "crowd")).inMemory();
            figures.addAll("", new Crowd(sizes, crowd, progress).run(own));
        }
        Sizes shortened = sizes.persisted();
        if (shortened != null && wanted(Part.DISK)) {
            progress.step("同样的过程，数据库落盘", "the same with the database on disk, shortened");
            PlatformSettings onDisk = usual.withHome(Course.home(usual.root(), "disk"));
            figures.addAll("persisted.", new Course(shortened, progress).run(onDisk));
        }
        if (wanted(Part.VILLAGES)) {
            PlatformSettings own =
                    usual.withHome(Course.home(usual.root(), "villages")).inMemory();
            figures.addAll("", new Villages(quick ? FEW_VILLAGES : MANY_VILLAGES, progress).run(own));
        }
        if (wanted(Part.ENGINE)) {
            figures.addAll("", new Engine(usual.root(), sizes.sweptPeople(), mongo, progress).run());
        }
        OUT.println();
        Report report = new Report(figures, quick);
        report.print(OUT);
        if (json != null) {
            report.write(json, circumstances(begun, sizes));
            OUT.println("JSON: " + json.toAbsolutePath());
        }
        return 0;
    }

    private Map<String, Object> circumstances(Instant begun, Sizes sizes) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("begun", begun.toString());
        facts.put("ended", Instant.now().toString());
        facts.put("quick", quick);
        facts.putAll(Machine.describe());
        facts.put("springBoot", version(org.springframework.boot.SpringBootVersion.class));
        facts.put("kafka", org.apache.kafka.common.utils.AppInfoParser.getVersion());
        facts.put("mongoDriver", version(com.mongodb.client.MongoClient.class));
        facts.put(
                "database",
                "mongo-java-server with our indexes; in memory, and for the keys persisted.* journaled to disk");
        facts.put("sizes", sizes.toString());
        facts.put("client", "in this process, on the same cores; its share is *.client_cpu_percent of one core");
        facts.put("persisted", sizes.persisted() == null ? "not run" : "shortened: " + sizes.persisted());
        return facts;
    }

    private static String version(Class<?> type) {
        String version = type.getPackage().getImplementationVersion();
        return version == null ? "unknown" : version;
    }

    /** Runs the command line. */
    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new Bench());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, result) -> {
            if (failure instanceof LocalProblem problem) {
                OUT.println("✗ " + problem.chinese());
                OUT.println("  " + problem.english());
            } else {
                failure.printStackTrace(OUT);
            }
            return 1;
        });
        System.exit(line.execute(arguments));
    }
}
