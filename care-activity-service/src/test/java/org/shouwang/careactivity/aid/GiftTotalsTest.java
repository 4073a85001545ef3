package org.shouwang.careactivity.aid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.careactivity.aid.GiftFixtures.PERSON;
import static org.shouwang.careactivity.aid.GiftFixtures.aGift;
import static org.shouwang.careactivity.aid.GiftFixtures.receipt;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.activity.Withdrawal;
import org.shouwang.careactivity.activity.WithdrawalReason;

class GiftTotalsTest {
    private static GiftTotals of(Gift... gifts) {
        GiftTotals totals = new GiftTotals();
        for (Gift gift : gifts) {
            totals.add(gift);
        }
        return totals;
    }

    private static Gift of(GiftItem item, String... personIds) {
        Gift gift = aGift();
        return new Gift(
                gift.id(),
                gift.giver(),
                gift.occasion(),
                null,
                gift.day(),
                List.of(item),
                List.of(personIds).stream().map(id -> new Recipient(id, null)).toList(),
                gift.handover(),
                null);
    }

    @Test
    void nothing_given_is_nothing() {
        GiftTotals totals = of();

        assertThat(totals.gifts()).isZero();
        assertThat(totals.beneficiaries()).isZero();
        assertThat(totals.unsignedReceipts()).isZero();
        assertThat(totals.valueFen()).isZero();
        assertThat(totals.items()).isEmpty();
    }

    @Test
    void things_add_up_by_kind_and_a_person_counts_once() {
        Gift signed = aGift().signed(Map.of(PERSON + "1", receipt(Signer.SELF, 5)));
        Gift more = of(new GiftItem(GiftKind.BOOK, 2, 3000L), PERSON + "3", PERSON + "4");
        Gift coat = of(new GiftItem(GiftKind.CLOTH, 1, 9900L), PERSON + "4");

        GiftTotals totals = of(signed, more, coat);

        assertThat(totals.gifts()).isEqualTo(3);
        assertThat(totals.beneficiaries()).isEqualTo(4);
        assertThat(totals.unsignedReceipts()).isEqualTo(2 + 2 + 1);
        assertThat(totals.valueFen()).isEqualTo(4000 + 3000 + 9900);
        assertThat(totals.items())
                .containsExactly(
                        new GiftTotals.Line(GiftKind.CLOTH, 1, 9900, 0),
                        new GiftTotals.Line(GiftKind.STAT, 20, 4000, 0),
                        new GiftTotals.Line(GiftKind.BOOK, 5, 3000, 3));
    }

    @Test
    void what_was_withdrawn_counts_for_nothing() {
        Gift withdrawn = aGift().withdrawn(
                        new Withdrawal(WithdrawalReason.DUPLICATE, null, "t", Instant.parse("2026-03-06T09:00:00Z")));

        assertThat(of(withdrawn).gifts()).isZero();
        assertThat(of(withdrawn).beneficiaries()).isZero();
        assertThat(of(withdrawn).items()).isEmpty();
    }
}
