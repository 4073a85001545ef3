package org.shouwang.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void columns_stand_under_each_other_also_with_chinese_text() {
        String text = new Table("项目", "n", "note")
                .row("people in 登记人数", 12, "x")
                .row("a", 3, "y")
                .toString();

        List<String> lines = Arrays.asList(text.split("\n"));
        assertThat(lines).hasSize(4);
        assertThat(lines.stream()
                        .filter(line -> line.endsWith("x") || line.endsWith("y"))
                        .map(Table::width))
                .containsExactly(25, 25);
        assertThat(lines.get(3)).isEqualTo("a" + " ".repeat(20) + "3  y");
    }
}
