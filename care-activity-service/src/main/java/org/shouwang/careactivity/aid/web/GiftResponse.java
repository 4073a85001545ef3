package org.shouwang.careactivity.aid.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.Withdrawal;
import org.shouwang.careactivity.activity.web.WithdrawalResponse;
import org.shouwang.careactivity.aid.AidMeasure;
import org.shouwang.careactivity.aid.Gift;
import org.shouwang.careactivity.aid.GiftItem;
import org.shouwang.careactivity.aid.Receipt;
import org.shouwang.careactivity.aid.Recipient;
import org.shouwang.careactivity.aid.app.SeenGift;

/**
 * A gift. Note readers alone meet the donor, the occasion and the recipients: all of them in the answer for a single one, the
 * occasion and the person in the list of that person. Who is poor is told to nobody else.
 */
public record GiftResponse(
        String giftId,
        String giver,
        @Nullable String donorName,
        @Nullable String occasion,
        @Nullable String measure,
        String org,
        LocalDate day,
        List<GiftItem> items,
        int beneficiaries,
        int unsignedReceipts,
        @Nullable List<RecipientResponse> recipients,
        String role,
        String recordedBy,
        Instant enteredAt,
        @Nullable WithdrawalResponse withdrawal) {

    /** Somebody it is for; who signed and when are missing as long as the receipt is open. */
    public record RecipientResponse(
            String personId,
            @Nullable String signedBy,
            @Nullable LocalDate signedOn) {
        static RecipientResponse of(Recipient recipient) {
            Receipt receipt = recipient.receipt();
            return new RecipientResponse(
                    recipient.personId(),
                    receipt == null ? null : receipt.signedBy().name(),
                    receipt == null ? null : receipt.day());
        }
    }

    static GiftResponse one(SeenGift seen) {
        Gift gift = seen.gift();
        return seen.wholly()
                ? of(gift, gift.giver().name(), true, gift.recipients(), true)
                : of(gift, null, false, null, false);
    }

    static GiftResponse row(Gift gift) {
        return of(gift, null, false, null, false);
    }

    static GiftResponse rowOf(String personId, Gift gift) {
        List<Recipient> self = gift.recipient(personId).stream().toList();
        return of(gift, null, true, self, false);
    }

    private static GiftResponse of(
            Gift gift,
            @Nullable String donor,
            boolean occasion,
            @Nullable List<Recipient> recipients,
            boolean comment) {
        AidMeasure measure = occasion ? gift.measure() : null;
        Withdrawal withdrawal = gift.withdrawal();
        return new GiftResponse(
                gift.id().toString(),
                gift.giver().kind().name(),
                donor,
                occasion ? gift.occasion().name() : null,
                measure == null ? null : measure.name(),
                gift.handover().org(),
                gift.day(),
                gift.items(),
                gift.recipients().size(),
                gift.unsigned(),
                recipients == null
                        ? null
                        : recipients.stream().map(RecipientResponse::of).toList(),
                gift.handover().role(),
                gift.handover().by(),
                gift.handover().enteredAt(),
                WithdrawalResponse.of(withdrawal == null || comment ? withdrawal : withdrawal.withoutComment()));
    }

    /** That it is stored, now or before. */
    public record StoredGift(String giftId, String outcome) {}
}
