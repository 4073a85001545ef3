package org.shouwang.careactivity.aid.app;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A gift as a client sent it; nothing is checked yet. */
public record RecordGift(
        @Nullable String giftId,
        @Nullable String giver,
        @Nullable String donorName,
        @Nullable String occasion,
        @Nullable String measure,
        @Nullable String org,
        @Nullable String day,
        @Nullable String role,
        @Nullable List<@Nullable Item> items,
        @Nullable List<@Nullable String> personIds) {
    /** One kind of thing. */
    public record Item(
            @Nullable String kind,
            @Nullable Integer quantity,
            @Nullable Long valueFen) {}
}
