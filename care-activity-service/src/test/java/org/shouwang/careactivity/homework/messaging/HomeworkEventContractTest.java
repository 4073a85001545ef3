package org.shouwang.careactivity.homework.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.homework.HomeworkNeed;
import org.shouwang.careactivity.homework.Stretch;
import org.shouwang.platform.messaging.MessagingAutoConfiguration;
import org.shouwang.platform.outbox.NewEvent;
import org.shouwang.platform.test.Contracts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The event of homework at school is what contracts/ says and carries no account. */
class HomeworkEventContractTest {
    private static final JsonMapper JSON = MessagingAutoConfiguration.payloadMapper();
    private static final String CHILD = "0192f6a0-0000-7000-8000-000000000001";

    @Test
    void a_changed_stretch_equals_its_example() {
        Stretch begun = new Stretch(
                UUID.fromString("0192f6e0-0000-7000-8000-000000000001"),
                LocalDate.parse("2026-03-02"),
                null,
                "teacher-1",
                Instant.parse("2026-03-02T09:00:00Z"));

        equalsExample(begun, "begun");
        equalsExample(begun.until(LocalDate.parse("2026-03-20")), "ended");
    }

    private static void equalsExample(Stretch stretch, String example) {
        NewEvent event = HomeworkEventMapper.changed(new HomeworkNeed(CHILD, Fixtures.ORGS, List.of(stretch)), stretch);
        String json = JSON.writeValueAsString(event.data());
        Contracts.assertValid(event.type(), json);
        assertThat(JSON.readTree(json)).isEqualTo(JSON.readTree(Contracts.example(event.type(), example)));
        assertThat(json).doesNotContain("teacher-1");
        assertThat(event.key()).isEqualTo(event.subject()).isEqualTo(CHILD);
    }

    static Stream<String> examples() {
        return Contracts.examples(HomeworkEventMapper.CHANGED).stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_can_be_read_also_with_a_field_nobody_knows_yet(String example) {
        ObjectNode node = (ObjectNode) JSON.readTree(example);
        node.put("unknownYet", 1);

        assertThat(JSON.readValue(node.toString(), HomeworkNews.class).personId())
                .isEqualTo(CHILD);
    }
}
