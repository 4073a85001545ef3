package org.shouwang.registry.person.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.Contracts;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class UnreachableEventsContractTest {

    /** As the dispatcher reads: unknown fields are nobody's business. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void every_example_can_be_read_also_with_a_field_more() {
        for (String example : Contracts.examples(UnreachableEvents.TYPE)) {
            ObjectNode more = (ObjectNode) MAPPER.readTree(example);
            more.put("later", true);

            var read = MAPPER.treeToValue(more, UnreachableEvents.Unreachable.class);

            assertThat(read.contactPointId()).isNotBlank();
            assertThat(read.reason()).isIn("UNDELIV", "WRONGNO");
        }
    }
}
