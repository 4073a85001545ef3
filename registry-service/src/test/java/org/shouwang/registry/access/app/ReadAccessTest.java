package org.shouwang.registry.access.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shouwang.registry.access.RecordView;

class ReadAccessTest {

    @Test
    void a_list_counts_as_one_view_however_many_stand_in_it() {
        RecordView list = new RecordView(
                "1",
                Instant.parse("2026-03-02T02:00:00Z"),
                "office",
                Set.of("CA"),
                "org:990101",
                "export children 450",
                "REPORT");
        List<String> people = IntStream.range(0, 450).mapToObj(i -> "p" + i).toList();
        Map<String, Map<String, Long>> sums = new TreeMap<>();

        list.naming(people).forEach(entry -> ReadAccess.add(sums, entry));

        assertThat(sums.get("all")).containsEntry("views", 1L);
        assertThat(sums.get("action")).containsEntry("export children 450", 1L);
        assertThat(sums.get("role")).containsEntry("CA", 1L);
    }
}
