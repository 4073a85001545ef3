package org.shouwang.careactivity.aid.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.aid.app.RecordGift;

/**
 * A gift to record.
 *
 * @param giftId UUID made by the client; repeating a request with it is safe
 * @param giver giver_kind code
 * @param donorName of a DONOR who wants to be named, up to 100 characters
 * @param occasion gift_occasion code
 * @param measure aid_measure code, for giver GOVERNMENT only
 * @param org code of the class, school, village, town or county that hands it out; every recipient belongs to it
 * @param day when it was given
 * @param role role in which it was handed out
 * @param items up to 20 kinds of things
 * @param personIds up to 200 recipients
 */
public record GiftRequest(
        @Nullable String giftId,
        @Nullable String giver,
        @Nullable String donorName,
        @Nullable String occasion,
        @Nullable String measure,
        @Nullable String org,
        @Nullable String day,
        @Nullable String role,
        @Nullable List<@Nullable GiftItemRequest> items,
        @Nullable List<@Nullable String> personIds) {

    /**
     * Things of one kind, for all recipients together.
     *
     * @param kind gift_kind code
     * @param quantity how many in all
     * @param valueFen worth of all of them in fen, if known; required for CASH
     */
    public record GiftItemRequest(
            @Nullable String kind,
            @Nullable Integer quantity,
            @Nullable Long valueFen) {}

    RecordGift toCommand() {
        List<RecordGift.@Nullable Item> said = null;
        if (items != null) {
            said = new ArrayList<>();
            for (GiftItemRequest one : items) {
                said.add(one == null ? null : new RecordGift.Item(one.kind(), one.quantity(), one.valueFen()));
            }
        }
        return new RecordGift(giftId, giver, donorName, occasion, measure, org, day, role, said, personIds);
    }
}
