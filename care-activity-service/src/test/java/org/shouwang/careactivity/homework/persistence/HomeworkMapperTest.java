package org.shouwang.careactivity.homework.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.homework.HomeworkNeed;
import org.shouwang.careactivity.homework.Stretch;

class HomeworkMapperTest {
    private final HomeworkMapper mapper = new HomeworkMapper();

    @Test
    void what_was_written_is_read_again() {
        Instant entered = Instant.parse("2026-03-02T09:00:00Z");
        Stretch ended = new Stretch(
                new UUID(0, 1), LocalDate.parse("2026-03-02"), LocalDate.parse("2026-03-13"), "teacher-1", entered);
        Stretch open = new Stretch(new UUID(0, 2), LocalDate.parse("2026-03-20"), null, "teacher-2", entered);
        HomeworkNeed need = new HomeworkNeed("p1", List.of("990101"), List.of(ended, open));

        Document stored = mapper.write(need).append("_id", mapper.id(need));

        assertThat(mapper.read(stored)).isEqualTo(need);
        assertThat(stored.getBoolean("stands")).isTrue();
    }
}
