package org.shouwang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.shouwang.local.demo.DemoStory;

/** The story of {@code ./shouwang demo}: every line of its table is held against the sample county's known answer. */
@Order(1)
class DemoE2E {

    @Test
    void the_sample_county_lives_through_its_term_as_known_in_advance() {
        assertThat(DemoStory.run(RunningPlatform.get()))
                .as("each figure of the table equals the known answer")
                .isTrue();
    }
}
