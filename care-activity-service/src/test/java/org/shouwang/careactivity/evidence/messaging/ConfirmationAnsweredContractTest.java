package org.shouwang.careactivity.evidence.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.platform.messaging.MessagingAutoConfiguration;
import org.shouwang.platform.test.Contracts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ConfirmationAnsweredContractTest {
    private static final JsonMapper JSON = MessagingAutoConfiguration.payloadMapper();

    static Stream<String> examples() {
        return Contracts.examples(ConfirmationConsumer.TYPE).stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_can_be_read_also_with_a_field_nobody_knows_yet(String example) {
        ObjectNode node = (ObjectNode) JSON.readTree(example);
        node.put("unknownYet", 1);

        ConfirmationAnswered read = JSON.readValue(node.toString(), ConfirmationAnswered.class);

        assertThat(UUID.fromString(read.activityId())).hasToString(read.activityId());
        assertThat(read.answer()).isIn("YES", "NO", "UNKNOWN");
    }
}
