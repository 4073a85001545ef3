package org.shouwang.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private final Topics topics = Topics.read(Path.of(System.getProperty("root.dir"), "deploy/topics/topics.yml"));

    @Test
    void every_topic_has_a_dead_letter_topic_for_every_group_that_reads_it() {
        assertThat(topics.names())
                .contains("registry.person", "registry.person.reporting-service.dlq")
                .doesNotContain("registry.person.gateway.dlq");
        for (Topics.Topic topic : topics.topics()) {
            assertThat(topic.readBy())
                    .as(topic.name())
                    .isNotEmpty()
                    .allSatisfy(group -> assertThat(topics.names()).contains(topic.name() + "." + group + ".dlq"));
        }
    }

    @Test
    void groups_are_services() {
        assertThat(Part.services()).extracting(Part::process).containsAll(topics.groups());
    }
}
