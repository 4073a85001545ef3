package org.shouwang.careactivity.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomeworkNeedTest {
    private static final List<String> ORGS = List.of("990101", "9901010001");

    private static Stretch stretch(int id, String from, @Nullable String to) {
        return new Stretch(
                new UUID(0, id),
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                "teacher-1",
                Instant.parse("2026-03-02T09:00:00Z"));
    }

    @Test
    void it_stands_while_a_stretch_goes_on() {
        HomeworkNeed none = HomeworkNeed.none("p1");
        HomeworkNeed begun = none.with(stretch(1, "2026-03-02", null), ORGS);
        HomeworkNeed ended = begun.with(stretch(1, "2026-03-02", "2026-03-13"), ORGS);
        HomeworkNeed again = ended.with(stretch(2, "2026-03-20", null), ORGS);

        assertThat(List.of(none.stands(), begun.stands(), ended.stands(), again.stands()))
                .containsExactly(false, true, false, true);
        assertThat(again.orgs()).isEqualTo(ORGS);
        assertThat(again.stretches()).hasSize(2);
        assertThat(again.find(new UUID(0, 2))).isPresent();
        assertThat(again.find(new UUID(0, 3))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, false",
        "2026-03-02, true",
        "2026-03-13, true",
        "2026-03-14, false",
        "2026-03-20, true",
        "2027-03-20, true"
    })
    void a_day_is_covered_from_the_first_to_the_last(String day, boolean covered) {
        HomeworkNeed need = HomeworkNeed.none("p1")
                .with(stretch(1, "2026-03-02", "2026-03-13"), ORGS)
                .with(stretch(2, "2026-03-20", null), ORGS);

        assertThat(need.covers(LocalDate.parse(day))).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 2026-03-14, 2026-03-19, true",
        "3, 2026-03-13, 2026-03-19, false",
        "3, 2026-03-14, 2026-03-20, false",
        "3, 2026-03-14, ,           false",
        "3, 2026-02-20, 2026-03-01, true",
        "1, 2026-03-02, 2026-03-19, true",
        "1, 2026-03-02, ,           false"
    })
    void there_is_room_beside_the_other_stretches_only(int id, String from, @Nullable String to, boolean room) {
        HomeworkNeed need = HomeworkNeed.none("p1")
                .with(stretch(1, "2026-03-02", "2026-03-13"), ORGS)
                .with(stretch(2, "2026-03-20", null), ORGS);

        assertThat(need.hasRoomFor(stretch(id, from, to))).isEqualTo(room);
    }

    @Test
    void the_same_days_are_known_again() {
        Stretch open = stretch(1, "2026-03-02", null);

        assertThat(open.sameDays(stretch(1, "2026-03-02", null))).isTrue();
        assertThat(open.sameDays(stretch(1, "2026-03-03", null))).isFalse();
        assertThat(open.sameDays(stretch(1, "2026-03-02", "2026-03-03"))).isFalse();
        assertThat(open.until(LocalDate.parse("2026-03-03"))).isEqualTo(stretch(1, "2026-03-02", "2026-03-03"));
    }

    @Test
    void nonsense_cannot_exist() {
        assertThatThrownBy(() -> stretch(1, "2026-03-02", "2026-03-01")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HomeworkNeed(
                        "p1", ORGS, List.of(stretch(1, "2026-03-02", null), stretch(2, "2026-03-05", null))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
