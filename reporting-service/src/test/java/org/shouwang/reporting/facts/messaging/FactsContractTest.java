package org.shouwang.reporting.facts.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.platform.messaging.Envelope;
import org.shouwang.platform.messaging.MessagingAutoConfiguration;
import org.shouwang.platform.test.Contracts;
import org.shouwang.reporting.facts.Canonical;
import org.shouwang.reporting.facts.Fact;
import org.shouwang.reporting.facts.Ledger;
import org.shouwang.reporting.indicator.Days;
import org.shouwang.reporting.indicator.PersonVersion;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every published example of every type the reports listen to can be read, also with a field nobody knows yet. */
class FactsContractTest {
    private static final JsonMapper MAPPER = MessagingAutoConfiguration.payloadMapper();
    private static final FactMapper FACTS = new FactMapper(Clock.system(RandomHistory.ZONE), new Canonical());

    static Stream<Arguments> types() {
        return Stream.of(
                        of(
                                Events.Person.class,
                                FACTS::person,
                                "registry.person.registered.v1",
                                "registry.person.changed.v1"),
                        of(
                                Events.Organisation.class,
                                FACTS::organisation,
                                "registry.organisation.registered.v1",
                                "registry.organisation.changed.v1"),
                        of(
                                Events.Activity.class,
                                FACTS::activity,
                                "care-activity.visit.recorded.v1",
                                "care-activity.talk.recorded.v1",
                                "care-activity.call.recorded.v1",
                                "care-activity.tutoring.recorded.v1",
                                "care-activity.matter.recorded.v1"),
                        of(Events.Withdrawal.class, FACTS::withdrawal, "care-activity.activity.withdrawn.v1"),
                        of(Events.Session.class, FACTS::session, "care-activity.session.held.v1"),
                        of(
                                Events.SessionWithdrawal.class,
                                FACTS::sessionWithdrawal,
                                "care-activity.session.withdrawn.v1"),
                        of(
                                Events.Contact.class,
                                FACTS::duty,
                                "care-activity.contact.due-soon.v1",
                                "care-activity.contact.overdue.v1",
                                "care-activity.contact.met.v1",
                                "care-activity.contact.missed.v1",
                                "care-activity.contact.reopened.v1",
                                "care-activity.contact.released.v1"),
                        of(Events.Reminder.class, FACTS::reminder, FactMapper.reminderTypes()))
                .flatMap(each -> each);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    <T> void every_example_becomes_a_fact(String type, Class<T> data, Function<Envelope<T>, Fact> toFact) {
        for (String example : Contracts.examples(type)) {
            Contracts.assertValid(type, example);
            ObjectNode extended = (ObjectNode) MAPPER.readTree(example);
            extended.put("unheardOf", "x");

            Fact fact = fact(type, MAPPER.readValue(example, data), toFact);

            assertThat(fact(type, MAPPER.treeToValue(extended, data), toFact)).isEqualTo(fact);
            new Ledger().take(List.of(fact));
        }
    }

    @Test
    void who_is_not_on_file_yet_is_not_on_the_register() {
        String type = "registry.person.registered.v1";
        Events.Person found = MAPPER.readValue(Contracts.example(type, "found"), Events.Person.class);
        Events.Person filed = MAPPER.readValue(Contracts.example(type, "child"), Events.Person.class);

        assertThat(version(fact(type, found, FACTS::person)).registeredOn()).isEqualTo(Days.NEVER);
        assertThat(version(fact(type, filed, FACTS::person)).registeredOn()).isLessThan(Days.NEVER);
    }

    private static PersonVersion version(Fact fact) {
        return ((Fact.OfPerson) fact).version();
    }

    private static <T> Fact fact(String type, T data, Function<Envelope<T>, Fact> toFact) {
        return toFact.apply(
                new Envelope<>("e1", type, "/test", "s1", Instant.parse("2026-03-05T09:00:00Z"), 1, null, null, data));
    }

    private static <T> Stream<Arguments> of(Class<T> data, Function<Envelope<T>, Fact> toFact, String... types) {
        return Stream.of(types).map(type -> Arguments.of(type, data, toFact));
    }
}
