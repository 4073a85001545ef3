package org.shouwang.careactivity.aid.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.shouwang.careactivity.activity.Withdrawal;
import org.shouwang.careactivity.aid.Gift;
import org.shouwang.careactivity.aid.Receipt;
import org.shouwang.careactivity.aid.Recipient;
import org.shouwang.platform.outbox.NewEvent;

/** Turns what happened to gifts into the published events. Keyed by the gift, since it is for many people. */
public final class GiftEventMapper {
    /** The topic of gifts. */
    public static final String TOPIC = "care-activity.gift";

    private GiftEventMapper() {}

    /** That it was given. */
    public static NewEvent given(Gift gift) {
        List<GiftPayloads.Item> items = gift.items().stream()
                .map(item -> new GiftPayloads.Item(item.kind().name(), item.quantity(), item.valueFen()))
                .toList();
        return event(
                "given",
                gift,
                new GiftPayloads.Given(
                        gift.id().toString(),
                        gift.giver().kind().name(),
                        gift.handover().org(),
                        gift.handover().orgs(),
                        gift.day(),
                        gift.handover().role(),
                        items,
                        gift.personIds(),
                        gift.handover().enteredAt()));
    }

    /** That some signed for it, together in one entry. */
    public static NewEvent signed(Gift gift, Set<String> personIds) {
        List<GiftPayloads.Signed> receipts = new ArrayList<>(personIds.size());
        Instant enteredAt = Instant.MIN;
        for (Recipient one : gift.recipients()) {
            Receipt receipt = one.receipt();
            if (receipt != null && personIds.contains(one.personId())) {
                receipts.add(new GiftPayloads.Signed(
                        one.personId(), receipt.signedBy().name(), receipt.day()));
                enteredAt = receipt.confirmedAt();
            }
        }
        return event(
                "receipt-signed",
                gift,
                new GiftPayloads.ReceiptSigned(
                        gift.id().toString(),
                        gift.handover().org(),
                        gift.handover().orgs(),
                        gift.day(),
                        receipts,
                        gift.unsigned(),
                        enteredAt));
    }

    /** That it was taken back. */
    public static NewEvent withdrawn(Gift gift) {
        Withdrawal withdrawal = Objects.requireNonNull(gift.withdrawal());
        return event(
                "withdrawn",
                gift,
                new GiftPayloads.Withdrawn(
                        gift.id().toString(),
                        gift.handover().org(),
                        gift.handover().orgs(),
                        gift.day(),
                        gift.personIds(),
                        withdrawal.reason().name(),
                        withdrawal.at()));
    }

    private static NewEvent event(String word, Gift gift, Object payload) {
        String id = gift.id().toString();
        return new NewEvent("care-activity.gift." + word + ".v1", TOPIC, id, id, payload);
    }
}
