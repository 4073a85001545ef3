package org.shouwang.careactivity.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.careplan.Fixtures;

class AttendanceSheetTest {
    private static final Instant AT = Fixtures.at("2026-03-02T08:30");

    private static AttendanceEntry entry(int number, Map<String, AttendanceCode> marks) {
        return new AttendanceEntry(new UUID(0, number), 30, marks, "T", "teacher-1", AT, "hash-" + number);
    }

    private static AttendanceSheet sheet(Map<String, AttendanceCode> marks) {
        return AttendanceSheet.of(ProgressFixtures.CLASS, ProgressFixtures.FIRST, entry(1, marks));
    }

    @Test
    void a_later_entry_replaces_and_the_history_is_kept() {
        AttendanceSheet corrected =
                sheet(Map.of("a", AttendanceCode.L)).done().with(entry(2, Map.of("b", AttendanceCode.T)));

        assertThat(corrected.entries()).hasSize(2);
        assertThat(corrected.last().marks()).containsExactly(Map.entry("b", AttendanceCode.T));
        assertThat(corrected.settled()).isFalse();
        assertThat(corrected.entry(new UUID(0, 1))).isPresent();
        assertThat(corrected.entry(new UUID(0, 3))).isEmpty();
    }

    @Test
    void a_child_that_is_named_no_more_was_present() {
        AttendanceSheet corrected = sheet(Map.of("a", AttendanceCode.L)).with(entry(2, Map.of("b", AttendanceCode.T)));

        Map<String, AttendanceMark> marks = corrected.marks();

        assertThat(marks).containsOnlyKeys("a", "b");
        assertThat(marks.get("a")).extracting(AttendanceMark::code).isEqualTo(AttendanceCode.P);
        assertThat(marks.get("b")).extracting(AttendanceMark::code).isEqualTo(AttendanceCode.T);
    }

    @Test
    void two_entries_of_one_instant_are_told_apart() {
        AttendanceSheet corrected = sheet(Map.of()).with(entry(2, Map.of())).with(entry(3, Map.of()));

        assertThat(corrected.entries())
                .extracting(AttendanceEntry::enteredAt)
                .containsExactly(AT, AT.plusMillis(1), AT.plusMillis(2));
    }

    @Test
    void an_entry_counts_its_codes() {
        AttendanceEntry entry = entry(
                1, Map.of("a", AttendanceCode.L, "b", AttendanceCode.L, "c", AttendanceCode.T, "d", AttendanceCode.P));

        assertThat(entry.counts())
                .containsEntry(AttendanceCode.L, 2)
                .containsEntry(AttendanceCode.T, 1)
                .doesNotContainKey(AttendanceCode.V);
    }

    @Test
    void a_sheet_without_an_entry_does_not_exist() {
        assertThatThrownBy(() -> new AttendanceSheet("c", ProgressFixtures.FIRST, List.of(), true))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
