package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.GoldenTable;
import org.springframework.test.context.TestPropertySource;

/** The tables of a school with days of its own hold for a service with that calendar. */
@TestPropertySource(properties = "shouwang.care-activity.calendar=classpath:careplan/harvest.yml")
class HarvestTablesIT extends RuleTables {
    @Test
    void every_table_of_that_calendar_holds_from_the_door_to_the_api() {
        List<GoldenTable> tables = GoldenTable.all().stream()
                .filter(table -> table.rows().contains(new GoldenTable.Setting("calendar", "harvest")))
                .toList();

        assertThat(tables).hasSizeGreaterThan(3);
        assertThat(drive(tables)).isEmpty();
    }
}
