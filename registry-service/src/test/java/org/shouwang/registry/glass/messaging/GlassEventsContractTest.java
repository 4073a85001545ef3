package org.shouwang.registry.glass.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.outbox.NewEvent;
import org.shouwang.platform.test.Contracts;
import org.shouwang.registry.glass.BrokenGlass;
import org.shouwang.registry.person.Sealed;
import tools.jackson.databind.json.JsonMapper;

class GlassEventsContractTest {

    @Test
    void a_broken_glass_is_told_as_the_contract_says_and_without_a_word() {
        BrokenGlass glass = new BrokenGlass(
                "0195536e-8c00-7000-8000-00000000000a",
                "0195536e-8c00-7000-8000-000000000001",
                "somebody",
                List.of("DO"),
                LocalDate.parse("2026-03-02"),
                1,
                BrokenGlass.Emergency.MISSING,
                new Sealed("words", "hash"),
                Instant.parse("2026-03-02T01:00:00Z"),
                List.of("990101", "990101101", "990101101201"),
                null);

        NewEvent event = GlassEvents.broken(glass);
        JsonMapper mapper = JsonMapper.builder().build();
        String json = mapper.writeValueAsString(event.data());

        Contracts.assertValid(event.type(), json);
        assertThat(mapper.readTree(json))
                .isEqualTo(mapper.readTree(Contracts.example("registry.glass.broken.v1", "child")));
        assertThat(event.subject()).isEqualTo(glass.id());
        assertThat(event.key()).isEqualTo(glass.personId());
        assertThat(json).doesNotContain("words", "somebody");
    }
}
