package org.shouwang.careactivity.pairing.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.careplan.Kind;
import org.shouwang.careactivity.pairing.EndReason;
import org.shouwang.careactivity.pairing.HelperProfile;
import org.shouwang.careactivity.pairing.HelperRole;
import org.shouwang.careactivity.pairing.Pair;
import org.shouwang.careactivity.pairing.PairEnd;
import org.shouwang.careactivity.pairing.PairType;
import org.shouwang.careactivity.pairing.Partner;
import org.shouwang.careactivity.pairing.PartnerOutcome;
import org.shouwang.careactivity.pairing.Vetting;
import org.shouwang.platform.messaging.MessagingAutoConfiguration;
import org.shouwang.platform.outbox.NewEvent;
import org.shouwang.platform.test.Contracts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Pair events are what contracts/ says and carry no note, no account, and nothing of why a pair ended. */
class PairEventContractTest {
    private static final JsonMapper JSON = MessagingAutoConfiguration.payloadMapper();
    private static final String CHILD = "0192f6a0-0000-7000-8000-000000000001";
    private static final String PEER = "0192f6a0-0000-7000-8000-000000000002";
    private static final String HELPER = "0192f6b0-0000-7000-8000-000000000009";
    private static final Instant ENDED = Instant.parse("2026-03-05T09:00:00Z");

    private static Pair pair(int number, PairType type) {
        return new Pair(
                UUID.fromString("0192f6d0-0000-7000-8000-00000000000" + number),
                type,
                CHILD,
                Kind.CHILD,
                Fixtures.ORGS,
                LocalDate.parse("2026-03-02"),
                "teacher-1",
                Instant.parse("2026-03-02T09:00:00Z"),
                "hash",
                null);
    }

    private static Partner proxyParent() {
        Vetting clear =
                new Vetting(new UUID(1, 1), Vetting.Result.CLEAR, LocalDate.parse("2026-03-01"), "supervisor-1", ENDED);
        return Partner.helper(
                HELPER, 3, new HelperProfile(HelperRole.PROXY, "990101", List.of("990101"), "aunt-1", List.of(clear)));
    }

    private static void equalsExample(NewEvent event, String example) {
        String json = JSON.writeValueAsString(event.data());
        Contracts.assertValid(event.type(), json);
        assertThat(JSON.readTree(json)).isEqualTo(JSON.readTree(Contracts.example(event.type(), example)));
        assertThat(json).doesNotContain("teacher-1", "aunt-1", "supervisor-1", "VETTING", "MOVED", "已转学");
        assertThat(event.topic()).isEqualTo("care-activity.pair");
        assertThat(event.key()).isEqualTo(CHILD);
    }

    @Test
    void a_peer_pair_that_begins_and_ends_equals_its_examples() {
        PartnerOutcome begun = Partner.peer(PEER).begin(pair(1, PairType.PEER));
        PartnerOutcome ended = begun.partner()
                .end(
                        pair -> true,
                        new PairEnd(EndReason.MOVED, LocalDate.parse("2026-03-05"), "已转学", "teacher-1", ENDED));

        equalsExample(PairEventMapper.events(begun).get(0), "peer");
        equalsExample(PairEventMapper.events(ended).get(0), "peer");
        assertThat(PairEventMapper.events(begun).get(0).subject()).isEqualTo(PEER);
    }

    @Test
    void a_vetting_that_ends_a_pair_does_not_tell_what_it_found() {
        PartnerOutcome begun = proxyParent().begin(pair(2, PairType.PROXY));
        PartnerOutcome ended = begun.partner()
                .vetted(
                        new Vetting(
                                new UUID(1, 2),
                                Vetting.Result.NOT_CLEAR,
                                LocalDate.parse("2026-03-04"),
                                "supervisor-1",
                                ENDED),
                        ENDED);

        equalsExample(PairEventMapper.events(begun).get(0), "proxy-parent");
        equalsExample(PairEventMapper.events(ended).get(0), "proxy-parent");
    }

    @ParameterizedTest
    @EnumSource(PairType.class)
    void every_type_fits_the_schema(PairType type) {
        NewEvent event = PairEventMapper.events(new PartnerOutcome(
                        proxyParent(),
                        List.of(new org.shouwang.careactivity.pairing.PairEvent.PairStarted(pair(3, type)))))
                .get(0);

        String json = JSON.writeValueAsString(event.data());
        Contracts.assertValid(event.type(), json);
        assertThat(JSON.readTree(json).path("pairType").asString()).isEqualTo(type.name());
    }

    static Stream<String> examples() {
        return Stream.of(PairConsumers.TYPES).flatMap(type -> Contracts.examples(type).stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_can_be_read_also_with_a_field_nobody_knows_yet(String example) {
        ObjectNode extended = (ObjectNode) JSON.readTree(example);
        extended.put("unknownYet", 1);

        PairNews news = JSON.readValue(extended.toString(), PairNews.class);

        assertThat(news.personId()).isEqualTo(CHILD);
        assertThat(news.partnerId()).isIn(PEER, HELPER);
    }
}
