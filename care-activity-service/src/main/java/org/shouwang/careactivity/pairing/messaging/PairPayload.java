package org.shouwang.careactivity.pairing.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pair as the public reads it: ids, codes and days; never a note, an account, or why it ended. */
record PairPayload(
        String pairId,
        String pairType,
        String personId,
        String personKind,
        List<String> orgs,
        String partnerKind,
        String partnerId,
        LocalDate startedOn,
        Instant enteredAt,
        @Nullable LocalDate endedOn,
        @Nullable Instant endedAt) {}
