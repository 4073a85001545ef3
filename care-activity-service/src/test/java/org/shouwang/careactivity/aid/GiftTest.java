package org.shouwang.careactivity.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.careactivity.aid.GiftFixtures.PERSON;
import static org.shouwang.careactivity.aid.GiftFixtures.aGift;
import static org.shouwang.careactivity.aid.GiftFixtures.receipt;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GiftTest {
    private static @Nullable Receipt receiptOf(Gift gift, String personId) {
        return gift.recipient(personId).map(Recipient::receipt).orElse(null);
    }

    @Test
    void receipts_are_open_until_they_are_signed_and_then_stay_as_they_are() {
        Gift first = aGift().signed(Map.of(PERSON + "1", receipt(Signer.GUARDIAN, 5)));
        Gift second =
                first.signed(Map.of(PERSON + "1", receipt(Signer.SELF, 6), PERSON + "3", receipt(Signer.SELF, 6)));

        assertThat(aGift().unsigned()).isEqualTo(3);
        assertThat(first.unsigned()).isEqualTo(2);
        assertThat(second.unsigned()).isEqualTo(1);
        assertThat(receiptOf(second, PERSON + "1")).isEqualTo(receipt(Signer.GUARDIAN, 5));
        assertThat(receiptOf(second, PERSON + "2")).isNull();
        assertThat(receiptOf(second, PERSON + "3")).isEqualTo(receipt(Signer.SELF, 6));
        assertThat(second.recipient("somebody")).isEmpty();
    }

    @Test
    void a_receipt_is_known_again_by_signer_and_day() {
        assertThat(receipt(Signer.SELF, 5).saysTheSame(receipt(Signer.SELF, 5))).isTrue();
        assertThat(receipt(Signer.SELF, 5).saysTheSame(receipt(Signer.GUARDIAN, 5)))
                .isFalse();
        assertThat(receipt(Signer.SELF, 5).saysTheSame(receipt(Signer.SELF, 6))).isFalse();
    }

    @Test
    void a_gift_is_known_again_by_what_was_given_whatever_was_signed_since() {
        Gift gift = aGift();
        Handover handover = gift.handover();

        assertThat(gift.signed(Map.of(PERSON + "1", receipt(Signer.SELF, 5))).givenAs(gift))
                .isTrue();
        assertThat(gift.within(List.of()).givenAs(gift)).isTrue();
        assertThat(List.of(
                        with(new Giver(GiverKind.DONOR, null), gift.occasion(), null, gift.day(), handover),
                        with(gift.giver(), Occasion.PRIZE, null, gift.day(), handover),
                        with(gift.giver(), gift.occasion(), AidMeasure.LS, gift.day(), handover),
                        with(gift.giver(), gift.occasion(), null, LocalDate.parse("2026-03-03"), handover),
                        with(
                                gift.giver(),
                                gift.occasion(),
                                null,
                                gift.day(),
                                new Handover("990101", List.of(), "T", "t", handover.enteredAt())),
                        with(
                                gift.giver(),
                                gift.occasion(),
                                null,
                                gift.day(),
                                new Handover(handover.org(), List.of(), "H", "t", handover.enteredAt()))))
                .noneMatch(gift::givenAs);
        assertThat(of(List.of(), gift.recipients()).givenAs(gift)).isFalse();
        assertThat(of(gift.items(), List.of()).givenAs(gift)).isFalse();
    }

    private static Gift with(
            Giver giver, Occasion occasion, @Nullable AidMeasure measure, LocalDate day, Handover handover) {
        Gift gift = aGift();
        return new Gift(gift.id(), giver, occasion, measure, day, gift.items(), gift.recipients(), handover, null);
    }

    private static Gift of(List<GiftItem> items, List<Recipient> recipients) {
        Gift gift = aGift();
        return new Gift(
                gift.id(), gift.giver(), gift.occasion(), null, gift.day(), items, recipients, gift.handover(), null);
    }
}
