package org.shouwang.careactivity.aid.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.aid.GiftTotals;

/** What an organisation and those below it gave in a period: counts and sums only (indicator I31). */
public record GiftTotalsResponse(
        String org,
        @Nullable String from,
        @Nullable String to,
        int gifts,
        int beneficiaries,
        int unsignedReceipts,
        long valueFen,
        List<GiftTotals.Line> items) {

    static GiftTotalsResponse of(String org, @Nullable String from, @Nullable String to, GiftTotals totals) {
        return new GiftTotalsResponse(
                org,
                from,
                to,
                totals.gifts(),
                totals.beneficiaries(),
                totals.unsignedReceipts(),
                totals.valueFen(),
                totals.items());
    }
}
