package org.shouwang.careactivity.aid.app;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.aid.Gift;
import org.shouwang.careactivity.aid.Receipt;
import org.shouwang.careactivity.aid.Recipient;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;

/**
 * Writes down who signed for a gift. Receipts are only ever added, so this needs no version (ADR 0014): of two who bring receipts
 * at once, all are kept.
 */
public final class SignReceipts {
    private static final int ATTEMPTS = 20;
    private static final String[] COLLECTORS = GiftReader.ROLES.toArray(String[]::new);

    private final Gifts gifts;
    private final Clock clock;

    /** Writes receipts down. */
    public SignReceipts(Gifts gifts, Clock clock) {
        this.gifts = gifts;
        this.clock = clock;
    }

    /** The gift as it stands then; either all receipts are stored or none. Those stored before in the same words change nothing. */
    public SeenGift sign(String giftId, @Nullable List<@Nullable RecordReceipt> said, Caller caller) {
        if (!caller.hasAny("SYSTEM", Caller.SERVICE)) {
            caller.requireAny(COLLECTORS);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Loaded<Gift> loaded = gifts.find(giftId).orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
            Gift gift = loaded.state();
            caller.requireSees(gift.handover().orgs());
            Map<String, Receipt> news = unknown(gift, ReceiptReader.read(said, gift, caller, now));
            if (news.isEmpty()) {
                return SeenGift.by(caller, loaded);
            }
            if (gift.withdrawal() != null) {
                throw new ProblemException(GiftProblems.GIFT_WITHDRAWN);
            }
            Optional<Loaded<Gift>> stored = gifts.sign(loaded, gift.signed(news), news.keySet());
            if (stored.isPresent()) {
                return SeenGift.by(caller, stored.get());
            }
        }
        throw new IllegalStateException("Gift " + giftId + " was changed by others all the time");
    }

    /** Those not stored yet. */
    private static Map<String, Receipt> unknown(Gift gift, Map<String, Receipt> receipts) {
        Map<String, Receipt> unknown = new LinkedHashMap<>();
        int place = 0;
        for (Map.Entry<String, Receipt> one : receipts.entrySet()) {
            place++;
            Receipt before =
                    gift.recipient(one.getKey()).map(Recipient::receipt).orElse(null);
            if (before == null) {
                unknown.put(one.getKey(), one.getValue());
            } else if (!before.saysTheSame(one.getValue())) {
                throw new ProblemException(GiftProblems.RECEIPT_SIGNED, place);
            }
        }
        return unknown;
    }
}
