package org.shouwang.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicsTest {
    private static final Path ROOT = Path.of(System.getProperty("root.dir"));

    private final Topics topics = Topics.read(ROOT.resolve("deploy/topics/topics.yml"));

    @Test
    void every_topic_has_a_dead_letter_topic_for_every_group_that_reads_it() {
        assertThat(topics.names())
                .contains("registry.person", "registry.person.reporting-service.dlq")
                .doesNotContain("registry.person.gateway.dlq");
        for (Topics.Topic topic : topics.topics()) {
            assertThat(topic.readBy())
                    .as(topic.name())
                    .allSatisfy(group -> assertThat(topics.names()).contains(topic.name() + "." + group + ".dlq"));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"REGISTRY", "CARE_ACTIVITY", "NOTIFICATION", "REPORTING"})
    void a_service_reads_what_the_list_says_it_reads(Part service) throws IOException {
        Path settings = ROOT.resolve(service.process()).resolve("src/main/resources/application.yml");
        Matcher topics = Pattern.compile("messaging:\\s+topics: (\\S+)").matcher(Files.readString(settings));

        assertThat(topics.find()).as("topics in %s", settings).isTrue();
        assertThat(this.topics.topics().stream()
                        .filter(topic -> topic.readBy().contains(service.process()))
                        .map(Topics.Topic::name))
                .containsExactlyInAnyOrder(topics.group(1).split(","));
    }

    @Test
    void groups_are_services() {
        assertThat(Part.services()).extracting(Part::process).containsAll(topics.groups());
    }
}
