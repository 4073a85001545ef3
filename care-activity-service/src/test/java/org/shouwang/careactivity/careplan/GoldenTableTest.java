package org.shouwang.careactivity.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.shouwang.careactivity.careplan.GoldenTable.Setting;
import org.shouwang.careactivity.careplan.GoldenTable.Step;

/** Every line of every {@link GoldenTable} holds for the care plan function, and every rule has a table. */
class GoldenTableTest {

    @TestFactory
    Stream<DynamicTest> every_line_of_every_table_holds() {
        return GoldenTable.all().stream().map(table -> DynamicTest.dynamicTest(table.name(), () -> run(table)));
    }

    @Test
    void every_rule_has_a_table_of_its_name() {
        Map<String, Integer> tables = new TreeMap<>();
        int lines = 0;
        for (GoldenTable table : GoldenTable.all()) {
            assertThat(table.name()).startsWith(table.rule() + "-");
            tables.merge(table.rule(), 1, Integer::sum);
            lines += table.steps().size();
        }
        System.out.println("Golden tables by rule, " + lines + " lines in all: " + tables);

        assertThat(tables.keySet())
                .containsAll(Fixtures.RULES.all().stream().map(Rule::code).toList());
    }

    private static void run(GoldenTable table) {
        GoldenStory story = new GoldenStory(table);
        for (GoldenTable.Row row : table.rows()) {
            if (row instanceof Setting setting) {
                story.under(setting);
            } else if (row instanceof Step step) {
                story.step(step.when(), step.action());
                assertThat(story.states()).as(step.place() + " states").isEqualTo(step.states());
                assertThat(story.told()).as(step.place() + " told").isEqualTo(step.told());
            }
        }
    }
}
