package org.shouwang.careactivity.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.shouwang.careactivity.careplan.Rules;
import org.shouwang.careactivity.careplan.TermCalendar;
import org.shouwang.careactivity.careplan.yaml.CalendarYaml;
import org.shouwang.careactivity.careplan.yaml.RulesYaml;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the care plan function alone: facts a second with all rules and with the first ten, a person with ten contacts against
 * one with a thousand, and a sweep of a thousand due among ever more people.
 */
public final class EngineBench {
    private static final Logger LOG = LoggerFactory.getLogger(EngineBench.class);
    private static final List<String> FIRST_RULES = List.of(
            "C-TALK", "C-TUTOR", "C-PCALL", "C-GCALL", "C-CONT3", "C-HOME", "C-VISIT", "E-VISIT", "E-CALL", "E-FAM");

    private final TreeMap<String, Double> figures = new TreeMap<>();

    private EngineBench() {}

    /**
     * Writes the figures as JSON, by key.
     *
     * @param arguments the file; how many people the largest sweep has; then, if there is one, the address of a database for the
     *     same sweep there
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        int people = Integer.parseInt(arguments[1]);
        EngineBench bench = new EngineBench();
        bench.records();
        bench.sweeps(people);
        if (arguments.length > 2) {
            DatabaseSweep sweep =
                    new DatabaseSweep(new PlanSample(rules().only(FIRST_RULES), calendar()), arguments[2]);
            for (int size : sizes(people)) {
                bench.put("engine.database_sweep." + name(size) + "_ms", sweep.milliseconds(size));
            }
        }
        Files.writeString(file, JsonMapper.shared().writeValueAsString(bench.figures) + "\n");
    }

    private void records() {
        for (boolean all : new boolean[] {true, false}) {
            String prefix = all ? "engine.all_rules." : "engine.first_rules.";
            PlanSample sample = new PlanSample(all ? rules() : rules().only(FIRST_RULES), calendar());
            RecordRun run = new RecordRun(sample);
            run.warmUp();
            put(prefix + "facts_per_s", run.stored(1));
            put(prefix + "facts_per_s_2_threads", run.stored(2));
            put(prefix + "facts_in_memory_per_s", run.inMemory());
            put(prefix + "raw_codec_per_s", run.codecOnly());
            put(prefix + "bytes_a_plan", run.bytesAPlan());
            put(prefix + "fact_after_10_us", run.microsecondsAfter(10));
            put(prefix + "fact_after_1000_us", run.microsecondsAfter(1_000));
        }
    }

    private void sweeps(int people) {
        PlanSample sample = new PlanSample(rules().only(FIRST_RULES), calendar());
        MemorySweep sweep = new MemorySweep(sample);
        sweep.milliseconds(sizes(people).get(0));
        for (int size : sizes(people)) {
            put("engine.sweep.due1000_at_" + name(size) + "_ms", sweep.milliseconds(size));
        }
    }

    private void put(String key, double value) {
        figures.put(key, value);
        LOG.info("{} {}", key, Math.round(value * 100) / 100.0);
    }

    /** Each ten times the one before, up to the largest. */
    private static List<Integer> sizes(int largest) {
        List<Integer> sizes = new ArrayList<>();
        for (int size = 10_000; size < largest; size *= 10) {
            sizes.add(size);
        }
        sizes.add(largest);
        return sizes;
    }

    private static String name(int size) {
        return size % 1_000_000 == 0 ? size / 1_000_000 + "m" : size / 1_000 + "k";
    }

    static Rules rules() {
        return RulesYaml.read("rules.yml", resource("/careplan/rules.yml"));
    }

    static TermCalendar calendar() {
        return CalendarYaml.read("calendar.yml", resource("/careplan/calendar.yml"));
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(EngineBench.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
