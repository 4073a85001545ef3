package org.shouwang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.local.BootJar;
import org.shouwang.local.Part;
import org.shouwang.local.Progress;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The care plan function alone, measured by the care activity service's own main class in a process of its own. */
final class Engine {
    private static final String MAIN = "org.shouwang.careactivity.bench.EngineBench";
    private static final String HEAP = "-Xmx6g";

    private final Path root;
    private final int people;
    private final @Nullable String database;
    private final Progress progress;

    /**
     * Of the project at {@code root}.
     *
     * @param people in the largest sweep
     * @param database address of a real database for the same sweep; none = not measured
     */
    Engine(Path root, int people, @Nullable String database, Progress progress) {
        this.root = root;
        this.people = people;
        this.database = database;
        this.progress = progress;
    }

    /** Runs it to its end and takes its figures. */
    Figures run() throws IOException, InterruptedException {
        progress.step("关爱计划函数：每秒事实数，%,d 人扫描".formatted(people), "the care plan function alone");
        if (database == null) {
            progress.step("未给出 --mongo，真实数据库上的扫描未测", "no --mongo given: the sweep on a real database is not measured");
        }
        Path file = Files.createTempFile("shouwang-engine", ".json");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseParallelGC",
                "-cp",
                new BootJar(root, Part.CARE_ACTIVITY).classes().toString(),
                MAIN,
                file.toString(),
                Integer.toString(people)));
        if (database != null) {
            command.add(database);
        }
        try {
            int status = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (status != 0) {
                throw new IllegalStateException("the engine's bench ended with status " + status);
            }
            Figures figures = new Figures();
            JsonNode read = JsonMapper.shared().readTree(Files.readString(file));
            read.properties()
                    .forEach(one -> figures.put(one.getKey(), one.getValue().asDouble()));
            return figures;
        } finally {
            Files.delete(file);
        }
    }
}
