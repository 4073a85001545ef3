package org.shouwang.careactivity.careplan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.careplan.yaml.RulesYaml;

class AcceptRulesTest {
    private static final String ONE = Fixtures.resource("/careplan/talk-only.yml");
    private static final String TWO = Fixtures.resource("/careplan/talk-and-walk.yml");

    private final Kept kept = new Kept();

    private void start(String text, String day) {
        new AcceptRules(kept, Clock.fixed(Fixtures.at(day + "T08:00"), Days.ZONE))
                .accept("rules.yml", text, RulesYaml.read("rules.yml", text));
    }

    @Test
    void what_is_added_and_what_is_not_in_force_yet_may_change() {
        start(ONE, "2026-03-02");
        start(ONE, "2026-03-02");
        start(TWO, "2025-12-31");
        start(ONE, "2025-12-31");

        assertThat(kept.text).isEqualTo(ONE);
    }

    @Test
    void what_was_in_force_is_neither_gone_nor_edited_and_a_refused_file_is_not_kept() {
        start(TWO, "2026-03-02");

        assertThatThrownBy(() -> start(ONE, "2026-03-02"))
                .hasMessageContaining("服务不能启动")
                .hasMessageContaining("X-WALK")
                .hasMessageContaining("bring it back");
        assertThatThrownBy(() -> start(TWO.replace("graceDays: 3", "graceDays: 4"), "2026-03-02"))
                .hasMessageContaining("C-TALK")
                .hasMessageContaining("version 1");

        assertThat(kept.text).isEqualTo(TWO);
    }

    private static final class Kept implements RulesOfLastStart {
        private @Nullable String text;

        @Override
        public Optional<String> text() {
            return Optional.ofNullable(text);
        }

        @Override
        public void keep(String file) {
            text = file;
        }
    }
}
