package org.shouwang.careactivity.aid.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gifts as the public reads them: ids, kinds and counts. Never an occasion, an aid measure or a donor: who is poor is nobody's business. */
final class GiftPayloads {
    private GiftPayloads() {}

    /** Things of one kind. */
    record Item(String kind, int quantity, @Nullable Long valueFen) {}

    /** {@code care-activity.gift.given.v1}. */
    record Given(
            String giftId,
            String giver,
            String org,
            List<String> orgs,
            LocalDate day,
            String role,
            List<Item> items,
            List<String> personIds,
            Instant enteredAt) {}

    /** One receipt. */
    record Signed(String personId, String signedBy, LocalDate day) {}

    /** {@code care-activity.gift.receipt-signed.v1}. */
    record ReceiptSigned(
            String giftId,
            String org,
            List<String> orgs,
            LocalDate day,
            List<Signed> receipts,
            int unsigned,
            Instant enteredAt) {}

    /** {@code care-activity.gift.withdrawn.v1}. */
    record Withdrawn(
            String giftId,
            String org,
            List<String> orgs,
            LocalDate day,
            List<String> personIds,
            String reason,
            Instant withdrawnAt) {}
}
