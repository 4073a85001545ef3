package org.shouwang.registry.person.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.platform.test.Contracts;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SignEventsContractTest {

    /** As the dispatcher reads: unknown fields are nobody's business. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static ObjectNode more(String example) {
        ObjectNode more = (ObjectNode) MAPPER.readTree(example);
        more.put("later", true);
        return more;
    }

    @ParameterizedTest
    @ValueSource(strings = {SignEvents.RAISED, SignEvents.WITHDRAWN})
    void every_signal_can_be_read_also_with_a_field_more(String type) {
        for (String example : Contracts.examples(type)) {
            var read = MAPPER.treeToValue(more(example), SignEvents.Signal.class);

            assertThat(read.signalId()).startsWith(read.personId()).contains(read.signal());
            assertThat(read.day()).isNotNull();
            assertThat(read.raisedAt()).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SignEvents.BEGUN, SignEvents.ENDED})
    void every_plan_can_be_read_also_with_a_field_more(String type) {
        for (String example : Contracts.examples(type)) {
            var read = MAPPER.treeToValue(more(example), SignEvents.Plan.class);

            assertThat(read.planId()).isNotBlank();
            assertThat(read.kind()).isNotBlank();
            assertThat(read.at()).isNotNull();
            assertThat(read.enteredAt()).isNotNull();
        }
    }
}
