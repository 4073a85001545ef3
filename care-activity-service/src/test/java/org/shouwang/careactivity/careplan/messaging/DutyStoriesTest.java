package org.shouwang.careactivity.careplan.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.DutyEvent;
import org.shouwang.careactivity.careplan.GoldenStory;
import org.shouwang.careactivity.careplan.GoldenTable;
import org.shouwang.careactivity.careplan.Outcome;
import org.shouwang.platform.test.Contracts;

/**
 * What is told of duties in the golden tables of the ten first rules, and how many duties of each state the tables end with, month
 * by month of the due day. {@code contracts/stories/duties.txt} hands it to the reporting service, whose figures must agree. After
 * a change of a table: run this test with {@code -Dcontracts.write=true} once and commit the file.
 */
class DutyStoriesTest {
    private static final Path FILE = Contracts.directory().resolve("stories/duties.txt");
    private static final Set<String> RULES = Set.of(
            "C-TALK", "C-TUTOR", "C-PCALL", "C-GCALL", "C-CONT3", "C-HOME", "C-VISIT", "E-VISIT", "E-CALL", "E-FAM");

    @Test
    void what_is_told_in_the_golden_tables_is_what_contracts_say() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# table NAME | told VERB TIME RULE FROM DUE OVERDUE STATE CHAIN SINCE | report MONTH STATE COUNT");
        for (GoldenTable table : GoldenTable.all()) {
            if (RULES.contains(table.rule()) && table.underDeliveredRules() && showsAllItTells(table)) {
                lines.addAll(story(table));
            }
        }
        String told = String.join("\n", lines) + "\n";
        if (Boolean.getBoolean("contracts.write")) {
            Files.writeString(FILE, told);
        }

        assertThat(told).isEqualTo(Files.readString(FILE));
    }

    private static List<String> story(GoldenTable table) {
        GoldenStory story = new GoldenStory(table);
        List<String> lines = new ArrayList<>(List.of("table " + table.name().replace(".txt", "")));
        Map<LocalDate, LocalDate> due = new TreeMap<>();
        for (GoldenTable.Step step : table.steps()) {
            story.step(step.when(), step.action());
            Outcome outcome = story.outcome();
            for (DutyEvent event : outcome.events()) {
                DutyPayload duty = DutyPayload.of(event.duty());
                if (duty.rule().equals(table.rule())) {
                    String verb = DutyEventMapper.type(event).split("\\.")[2];
                    due.put(duty.periodFrom(), duty.dueDay());
                    lines.add("told %s %s %s %s %s %s %s %s %s"
                            .formatted(
                                    verb,
                                    step.when(),
                                    duty.rule(),
                                    duty.periodFrom(),
                                    duty.dueDay(),
                                    duty.overdueFrom(),
                                    duty.state(),
                                    duty.chain(),
                                    duty.since()));
                }
            }
        }
        lines.addAll(report(table, due));
        return lines;
    }

    /** The last state the table shows of everything that was told; what is open or not yet due is due for the report. */
    private static List<String> report(GoldenTable table, Map<LocalDate, LocalDate> due) {
        Map<String, Integer> counts = new TreeMap<>();
        due.forEach((from, dueDay) -> {
            String last = lastShown(table, from);
            String state = last.equals("PENDING") ? "DUE" : last;
            counts.merge("report " + dueDay.toString().substring(0, 7) + " " + state, 1, Integer::sum);
        });
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }

    private static String lastShown(GoldenTable table, LocalDate from) {
        String day = from.toString().substring(5) + " ";
        String last = "";
        for (GoldenTable.Step step : table.steps()) {
            for (String cell : step.states().split(", ")) {
                last = cell.startsWith(day) ? cell.split("[ *]+")[1] : last;
            }
        }
        return last;
    }

    /** Whether a table shows everything it tells of; the plan of one that does not has forgotten some of it. */
    private static boolean showsAllItTells(GoldenTable table) {
        for (GoldenTable.Step step : table.steps()) {
            for (String cell : step.told().split(", ")) {
                String day = cell.substring(cell.lastIndexOf(' ') + 1) + " ";
                boolean shown = Arrays.stream(step.states().split(", ")).anyMatch(state -> state.startsWith(day));
                if (!cell.equals("-") && !shown) {
                    return false;
                }
            }
        }
        return true;
    }
}
