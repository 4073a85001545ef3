package org.shouwang.careactivity.need.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Trigger;
import org.shouwang.platform.messaging.MessagingAutoConfiguration;
import org.shouwang.platform.test.Contracts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every example of a need's news is read as what it asks, or answers, also with fields nobody knows yet. */
class NeedNewsTest {
    private static final JsonMapper JSON = MessagingAutoConfiguration.payloadMapper();

    private static Stream<NeedNews> examples(String type) {
        return Contracts.examples(type).stream().map(example -> {
            ObjectNode node = (ObjectNode) JSON.readTree(example);
            return JSON.readValue(node.put("unknownYet", 1).toString(), NeedNews.class);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {NeedConsumers.RAISED, NeedConsumers.REOPENED})
    void who_asks_begins_a_duty(String type) {
        assertThat(examples(type)).isNotEmpty().allSatisfy(news -> {
            assertThat(news.facts(type)).isEmpty();
            assertThat(news.triggers(type, 4)).singleElement().satisfies(trigger -> {
                assertThat(trigger.stands()).isTrue();
                assertThat(trigger.sequence()).isEqualTo(4);
                assertThat(trigger.at()).isEqualTo(news.at());
                assertThat(trigger.id().toString())
                        .isEqualTo(type.equals(NeedConsumers.RAISED) ? news.needId() : news.askingId());
            });
        });
    }

    @Test
    void an_answer_counts_under_what_it_answers() {
        assertThat(examples(NeedConsumers.ANSWERED)).isNotEmpty().allSatisfy(news -> {
            assertThat(news.triggers(NeedConsumers.ANSWERED, 2)).isEmpty();
            assertThat(news.facts(NeedConsumers.ANSWERED)).singleElement().satisfies(fact -> {
                assertThat(fact.type()).isEqualTo(ContactType.ANSWER);
                assertThat(fact.id().toString()).isEqualTo(news.askingId());
            });
        });
    }

    @Test
    void what_was_withdrawn_takes_back_all_it_asked() {
        assertThat(examples(NeedConsumers.WITHDRAWN)).isNotEmpty().allSatisfy(news -> {
            assertThat(news.facts(NeedConsumers.WITHDRAWN)).isEmpty();
            assertThat(news.triggers(NeedConsumers.WITHDRAWN, 9))
                    .isNotEmpty()
                    .noneMatch(Trigger::stands)
                    .extracting(trigger -> trigger.id().toString())
                    .contains(news.needId());
        });
    }
}
