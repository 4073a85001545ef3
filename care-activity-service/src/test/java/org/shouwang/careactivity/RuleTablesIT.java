package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.GoldenTable;

/** Every golden table under the delivered rules holds for the running service too, from the door to the API. */
class RuleTablesIT extends RuleTables {
    private static final Predicate<GoldenTable> WEIGHED = table -> table.steps().stream()
            .anyMatch(step -> RuleTableActions.WEIGHED_DIRECTLY.stream()
                    .anyMatch(type ->
                            step.action().toUpperCase(java.util.Locale.ROOT).startsWith(type.name())));

    @Test
    void every_table_holds_from_the_door_to_the_api() {
        List<GoldenTable> all = GoldenTable.all();
        List<GoldenTable> driven =
                all.stream().filter(GoldenTable::underDeliveredRules).toList();
        List<GoldenTable> others =
                all.stream().filter(table -> !driven.contains(table)).toList();
        System.out.println("Driven through the service: " + driven.size() + " of " + all.size() + " tables.");
        System.out.println("Reviews and measures weighed directly: "
                + names(driven.stream().filter(WEIGHED).toList()));
        System.out.println("Not driven, since they need rules or a calendar of their own: " + names(others));

        assertThat(drive(driven)).isEmpty();
        assertThat(driven).hasSizeGreaterThan(100);
    }

    private static String names(List<GoldenTable> tables) {
        return tables.stream().map(GoldenTable::name).collect(Collectors.joining(", "));
    }
}
