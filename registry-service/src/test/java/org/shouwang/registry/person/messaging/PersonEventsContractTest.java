package org.shouwang.registry.person.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouwang.platform.outbox.NewEvent;
import org.shouwang.platform.test.Contracts;
import org.shouwang.registry.person.Author;
import org.shouwang.registry.person.ContactPoint;
import org.shouwang.registry.person.Elder;
import org.shouwang.registry.person.Guardianship;
import org.shouwang.registry.person.Holder;
import org.shouwang.registry.person.Home;
import org.shouwang.registry.person.Identity;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.Manner;
import org.shouwang.registry.person.Parent;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.PlainSealer;
import org.shouwang.registry.person.Profile;
import org.shouwang.registry.person.RosterEntry;
import org.shouwang.registry.person.Schooling;
import org.shouwang.registry.person.Standing;
import tools.jackson.databind.json.JsonMapper;

class PersonEventsContractTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final PlainSealer SEALER = new PlainSealer();
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final Author AUTHOR = Author.ofImport("i", "it", AT, LocalDate.of(2026, 3, 2));

    private static Person girl() {
        return girl(Map.of());
    }

    private static Person girl(Map<Manner, String> grandmother) {
        Home home = new Home("990101101201", List.of("990101", "990101101", "990101101201"));
        return Person.register(
                "0195536e-8c00-7000-8000-000000000001",
                new RosterEntry(
                        Kind.CHILD,
                        Identity.of(Kind.CHILD, null, "林小禾", LocalDate.of(2016, 10, 17), home.code(), "", SEALER),
                        "林小禾",
                        new Profile("2", LocalDate.of(2016, 10, 17), "01", "10", null, null),
                        home,
                        new Schooling(
                                "9901010001",
                                "9901010001-3-2",
                                "PRI",
                                3,
                                false,
                                "A",
                                List.of("990101", "990101101", "9901010001", "9901010001-3-2")),
                        new Guardianship.Carer("GP", null, "GP"),
                        List.of(
                                new Parent(Holder.FATHER, null, true, null),
                                new Parent(Holder.MOTHER, null, true, null)),
                        Elder.NONE,
                        List.of(
                                new ContactPoint.Contact(
                                        Holder.GUARDIAN, "GP", "ILLIT", grandmother, SEALER.seal("p", "1"), false),
                                new ContactPoint.Contact(
                                        Holder.FATHER, "FA", "UNK", Map.of(), SEALER.seal("p", "2"), false),
                                new ContactPoint.Contact(
                                        Holder.MOTHER, "MO", "UNK", Map.of(), SEALER.seal("p", "3"), false)),
                        null,
                        List.of(),
                        List.of(),
                        "hash"),
                AUTHOR);
    }

    private static void assertEmits(NewEvent event, String type, String example) {
        String json = MAPPER.writeValueAsString(event.data());
        Contracts.assertValid(type, json);
        assertThat(event.type()).isEqualTo(type);
        assertThat(event.topic()).isEqualTo("registry.person");
        assertThat(event.key()).isEqualTo("0195536e-8c00-7000-8000-000000000001");
        assertThat(MAPPER.readTree(json)).isEqualTo(MAPPER.readTree(Contracts.example(type, example)));
    }

    @Test
    void what_is_emitted_equals_the_example() {
        assertEmits(PersonEvents.registered(girl()), "registry.person.registered.v1", "child");
        assertEmits(
                PersonEvents.changed(girl().decideTier(
                                new Standing.Decision("R1", SEALER.seal("r", "x"), "ca", AT, List.of()), AUTHOR)
                        .orElseThrow()),
                "registry.person.changed.v1",
                "tier");
        assertEmits(
                PersonEvents.changed(girl(Map.of(
                                Manner.LANGUAGE, "GAN", Manner.HEARING, "HARD", Manner.BEST_HOUR, "EVENING"))
                        .unreachable(
                                "0195536e-8c00-7000-8000-000000000001.guardian", ContactPoint.Status.UNVERIFIED, AUTHOR)
                        .orElseThrow()),
                "registry.person.changed.v1",
                "contact-point");
        String absorbed = "0195536e-8c00-7000-8000-000000000002";
        assertEmits(
                PersonEvents.changed(girl().absorbed(absorbed, AUTHOR).orElseThrow()),
                "registry.person.changed.v1",
                "absorbed");
        assertEmits(PersonEvents.merged(girl().id(), absorbed), "registry.person.merged.v1", "child");
        assertEmits(PersonEvents.unmerged(girl().id(), absorbed), "registry.person.unmerged.v1", "child");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registry.person.registered.v1",
                "registry.person.changed.v1",
                "registry.organisation.registered.v1",
                "registry.organisation.changed.v1"
            })
    void every_example_is_what_its_schema_says(String type) {
        assertThat(Contracts.examples(type)).allSatisfy(example -> Contracts.assertValid(type, example));
    }
}
