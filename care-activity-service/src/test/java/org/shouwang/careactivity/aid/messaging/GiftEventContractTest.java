package org.shouwang.careactivity.aid.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.careactivity.aid.GiftFixtures.PERSON;
import static org.shouwang.careactivity.aid.GiftFixtures.aGift;
import static org.shouwang.careactivity.aid.GiftFixtures.receipt;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.careactivity.activity.Withdrawal;
import org.shouwang.careactivity.activity.WithdrawalReason;
import org.shouwang.careactivity.aid.AidMeasure;
import org.shouwang.careactivity.aid.Gift;
import org.shouwang.careactivity.aid.Giver;
import org.shouwang.careactivity.aid.GiverKind;
import org.shouwang.careactivity.aid.Signer;
import org.shouwang.platform.messaging.MessagingAutoConfiguration;
import org.shouwang.platform.outbox.NewEvent;
import org.shouwang.platform.test.Contracts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The events of a gift are what contracts/ says and tell neither who gave nor who is poor. */
class GiftEventContractTest {
    private static final JsonMapper JSON = MessagingAutoConfiguration.payloadMapper();

    private static String checked(NewEvent event) {
        String json = JSON.writeValueAsString(event.data());
        Contracts.assertValid(event.type(), json);
        assertThat(json).doesNotContain("HARDSHIP", "陈先生", "TK", "登错", "teacher-");
        assertThat(event.topic()).isEqualTo("care-activity.gift");
        assertThat(event.key())
                .isEqualTo(event.subject())
                .isEqualTo(aGift().id().toString());
        return json;
    }

    @ParameterizedTest
    @EnumSource(GiverKind.class)
    void what_was_given_equals_its_example(GiverKind giver) {
        Gift gift = aGift();
        Gift given = new Gift(
                gift.id(),
                new Giver(giver, gift.giver().name()),
                gift.occasion(),
                AidMeasure.TK,
                gift.day(),
                gift.items(),
                gift.recipients(),
                gift.handover(),
                null);

        NewEvent event = GiftEventMapper.given(given);

        ObjectNode example = (ObjectNode) JSON.readTree(Contracts.example(event.type(), "stationery"));
        assertThat(JSON.readTree(checked(event))).isEqualTo(example.put("giver", giver.name()));
    }

    @Test
    void receipts_equal_their_example_and_name_only_those_signed_now() {
        Gift before = aGift().signed(Map.of(PERSON + "2", receipt(Signer.OTHER, 4)));
        Gift after =
                before.signed(Map.of(PERSON + "1", receipt(Signer.GUARDIAN, 5), PERSON + "3", receipt(Signer.SELF, 6)));

        NewEvent event = GiftEventMapper.signed(after, Set.of(PERSON + "1", PERSON + "3"));

        ObjectNode example = (ObjectNode) JSON.readTree(Contracts.example(event.type(), "two"));
        assertThat(JSON.readTree(checked(event))).isEqualTo(example.put("unsigned", 0));
    }

    @Test
    void open_receipts_are_counted() {
        Gift gift = aGift().signed(
                        Map.of(PERSON + "1", receipt(Signer.GUARDIAN, 5), PERSON + "3", receipt(Signer.SELF, 6)));

        NewEvent event = GiftEventMapper.signed(gift, Set.of(PERSON + "1", PERSON + "3"));

        assertThat(JSON.readTree(checked(event))).isEqualTo(JSON.readTree(Contracts.example(event.type(), "two")));
    }

    @Test
    void a_withdrawal_equals_its_example() {
        NewEvent event = GiftEventMapper.withdrawn(aGift().withdrawn(new Withdrawal(
                WithdrawalReason.WRONG_PERSON, "登错了人", "teacher-1", Instant.parse("2026-03-06T10:00:00Z"))));

        assertThat(JSON.readTree(checked(event)))
                .isEqualTo(JSON.readTree(Contracts.example(event.type(), "wrong-person")));
    }
}
