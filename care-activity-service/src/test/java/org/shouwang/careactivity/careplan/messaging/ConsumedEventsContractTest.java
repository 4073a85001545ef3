package org.shouwang.careactivity.careplan.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.Kind;
import org.shouwang.careactivity.careplan.Subject;
import org.shouwang.platform.messaging.MessagingAutoConfiguration;
import org.shouwang.platform.test.Contracts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every example of every type this service reads can be read, also with a field nobody knows yet. */
class ConsumedEventsContractTest {
    private static final JsonMapper JSON = MessagingAutoConfiguration.payloadMapper();

    static Stream<String> activities() {
        return Stream.of(CarePlanConsumers.ACTIVITY_TYPES).flatMap(type -> Contracts.examples(type).stream());
    }

    static Stream<String> people() {
        return Stream.of(CarePlanConsumers.PERSON_TYPES).flatMap(type -> Contracts.examples(type).stream());
    }

    static Stream<String> sessions() {
        return Stream.of(CarePlanConsumers.SESSION_HELD_TYPE, CarePlanConsumers.SESSION_WITHDRAWN_TYPE)
                .flatMap(type -> Contracts.examples(type).stream());
    }

    static Stream<String> signals() {
        return Stream.of(CarePlanConsumers.SIGNAL_RAISED_TYPE, CarePlanConsumers.SIGNAL_WITHDRAWN_TYPE)
                .flatMap(type -> Contracts.examples(type).stream());
    }

    static Stream<String> organisations() {
        return Stream.of(CarePlanConsumers.ORGANISATION_TYPES).flatMap(type -> Contracts.examples(type).stream());
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void every_session_example_can_be_read(String example) {
        SessionNews read = JSON.readValue(extended(example), SessionNews.class);

        assertThat(read.facts())
                .containsKey("org:" + read.org())
                .containsKeys(read.personIds().toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("signals")
    void every_signal_example_is_a_happening(String example) {
        SignalNews read = JSON.readValue(extended(example), SignalNews.class);

        assertThat(read.trigger(3, true)).hasValueSatisfying(trigger -> {
            assertThat(trigger.code().name()).isEqualTo(read.signal());
            assertThat(trigger.at()).isEqualTo(Days.start(read.day()));
        });
    }

    @ParameterizedTest
    @MethodSource("organisations")
    void every_organisation_example_can_be_read(String example) {
        OrganisationNews read = JSON.readValue(extended(example), OrganisationNews.class);

        boolean unit = List.of("CLASS", "SCHOOL", "VILLAGE").contains(read.type());
        assertThat(read.subject(1).map(Subject::personId))
                .isEqualTo(unit ? Optional.of("org:" + read.code()) : Optional.empty());
    }

    private static String extended(String json) {
        ObjectNode node = (ObjectNode) JSON.readTree(json);
        node.put("unknownYet", 1);
        return node.toString();
    }

    @ParameterizedTest
    @MethodSource("activities")
    void every_activity_example_can_be_read(String example) {
        ActivityRecorded read = JSON.readValue(extended(example), ActivityRecorded.class);

        assertThat(read.personIds()).isNotEmpty();
        assertThat(read.at()).isNotNull();
        assertThatCode(() -> ContactType.valueOf(read.contactType())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("people")
    void every_person_example_can_be_read(String example) {
        PersonNews read = JSON.readValue(extended(example), PersonNews.class);

        boolean helper = "HELPER".equals(read.kind());
        assertThat(read.subject(1, LocalDate.of(2026, 3, 2)).isPresent()).isEqualTo(!helper);
    }

    @Test
    void a_person_without_tier_is_general_and_alone_by_category() {
        PersonNews news = JSON.readValue("""
                {"personId":"p","kind":"ELDER","status":"ON_REGISTER","category":"ALO","orgs":["990101"]}
                """, PersonNews.class);

        Subject subject = news.subject(3, LocalDate.of(2026, 3, 2)).orElseThrow();

        assertThat(subject.traits().kind()).isEqualTo(Kind.ELDER);
        assertThat(subject.traits().tier()).isEqualTo("E3");
        assertThat(subject.traits().livingAlone()).isTrue();
        assertThat(subject.registeredOn()).isEqualTo(LocalDate.of(2026, 3, 2));
    }
}
