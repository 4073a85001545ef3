package org.shouwang.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.reporting.SampleEvents.child;
import static org.shouwang.reporting.SampleEvents.organisation;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.Contracts;
import tools.jackson.databind.JsonNode;

/**
 * The report counts the duties of every golden table of the ten first rules as the table says. Each table is told of somebody in a
 * village of their own, from {@code contracts/stories/duties.txt}.
 */
class RuleTablesReportIT extends ReportingIT {
    private static final String PREFIX = "state:";

    /** One table: what is told, and the duties by month and state it ends with. */
    private record Table(String name, List<String> orgs, List<TestEvents.Event> told, Map<String, Integer> wanted) {
        String village() {
            return orgs.get(2);
        }
    }

    @Test
    void duties_by_state_are_those_of_the_tables() throws IOException {
        clock.set(Instant.parse("2027-03-01T01:00:00Z"));
        List<Table> tables = tables();
        for (Table table : tables) {
            events.publish(organisation(table.village(), table.orgs()), child(table.name(), table.orgs()));
            events.publish(table.told());
        }

        assertThat(tables).hasSizeGreaterThan(30);
        for (Table table : tables) {
            soon().untilAsserted(
                            () -> assertThat(counted(table)).as(table.name()).isEqualTo(table.wanted()));
        }
        System.out.println("Golden tables in the report: " + tables.size() + ", duties: "
                + tables.stream()
                        .flatMap(table -> table.wanted().values().stream())
                        .mapToInt(Integer::intValue)
                        .sum());
    }

    private Map<String, Integer> counted(Table table) {
        Map<String, Integer> counted = new TreeMap<>();
        for (String month : table.wanted().keySet().stream()
                .map(key -> key.split(" ")[0])
                .distinct()
                .toList()) {
            JsonNode rate = indicator(figures(table.village(), month), "I12");
            int met = 0;
            int decided = 0;
            for (JsonNode item : rate.path("breakdown")) {
                String code = item.path("key").asString();
                int count = item.path("count").asInt();
                counted.put(month + " " + code.replace(PREFIX, ""), count);
                met += code.equals("state:MET") ? count : 0;
                decided += List.of("state:MET", "state:OVERDUE", "state:LATE", "state:MISSED")
                                .contains(code)
                        ? count
                        : 0;
            }
            assertThat(rate.path("numerator").asInt()).as(table.name() + " met").isEqualTo(met);
            assertThat(rate.path("denominator").asInt())
                    .as(table.name() + " decided")
                    .isEqualTo(decided);
        }
        return counted;
    }

    private static List<Table> tables() throws IOException {
        Map<String, Table> tables = new LinkedHashMap<>();
        Table current = null;
        for (String line : Files.readAllLines(Contracts.directory().resolve("stories/duties.txt"))) {
            String[] words = line.split(" ");
            if (words[0].equals("table")) {
                String village = "9901071012%02d".formatted(tables.size());
                current = new Table(
                        "golden-" + words[1],
                        List.of("990107", "990107101", village),
                        new ArrayList<>(),
                        new TreeMap<>());
                tables.put(current.name(), current);
            } else if (words[0].equals("told") && current != null) {
                current.told().add(event(current, words, current.told().size() + 1));
            } else if (words[0].equals("report") && current != null) {
                current.wanted().put(words[1] + " " + words[2], Integer.parseInt(words[3]));
            }
        }
        return List.copyOf(tables.values());
    }

    private static TestEvents.Event event(Table table, String[] words, long sequence) {
        String json = """
                {"dutyId":"%s:%s:%s","personId":"%s","rule":"%s","ruleVersion":1,"periodFrom":"%s","periodTo":"%s",
                 "dueDay":"%s","overdueFrom":"%s","needed":1,"counted":0,"state":"%s","responsible":"T","chain":"%s",
                 "tier":"R1","category":"LBC","orgs":["%s"],"activityIds":[],"enteredLate":false,"since":"%s"}""".formatted(
                        table.name(),
                        words[3],
                        words[4],
                        table.name(),
                        words[3],
                        words[4],
                        words[5],
                        words[5],
                        words[6],
                        words[7],
                        words[8],
                        String.join("\",\"", table.orgs()),
                        words[9]);
        return new TestEvents.Event(
                "care-activity.duty",
                table.name(),
                table.name() + "-" + sequence,
                "care-activity.contact." + words[1] + ".v1",
                table.name(),
                Instant.parse(words[2]),
                sequence,
                json);
    }
}
