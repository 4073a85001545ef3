package org.shouwang.careactivity.aid.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.aid.Gift;
import org.shouwang.careactivity.aid.Receipt;
import org.shouwang.careactivity.aid.Signer;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Faults;

/** Turns what a client sent into receipts of a gift, or says all that is wrong with them. */
final class ReceiptReader {
    private static final int MOST = 200;

    private ReceiptReader() {}

    /** Receipts by person, in their order. */
    static Map<String, Receipt> read(
            @Nullable List<@Nullable RecordReceipt> said, Gift gift, Caller caller, Instant now) {
        Faults faults = new Faults();
        Map<String, Receipt> receipts = new LinkedHashMap<>();
        if (said == null || said.isEmpty() || said.size() > MOST) {
            faults.add("/receipts", "SIZE", "应为 1 到 200 张", "must be 1 to 200 receipts");
            throw faults.refusal();
        }
        for (int i = 0; i < said.size(); i++) {
            RecordReceipt one = said.get(i);
            String pointer = "/receipts/" + i;
            if (one == null) {
                faults.required(pointer);
                continue;
            }
            String personId = faults.requiredCode(pointer + "/personId", one.personId());
            Signer signer = faults.requiredCode(Signer.class, pointer + "/signedBy", one.signedBy());
            LocalDate day = GiftReader.pastDay(pointer + "/day", one.day(), now, faults);
            if (day != null && day.isBefore(gift.day())) {
                faults.add(pointer + "/day", "BEFORE_GIFT", "早于赠送日期", "is before the day of the gift");
            }
            if (personId != null && gift.recipient(personId).isEmpty()) {
                faults.add(pointer + "/personId", "NO_RECIPIENT", "不在此次赠送的名单中", "is not among the recipients");
            }
            if (personId != null && signer != null && day != null) {
                Receipt before = receipts.put(personId, new Receipt(signer, day, caller.subject(), now));
                if (before != null) {
                    faults.add(pointer + "/personId", "TWICE", "重复，请删除", "is named twice; leave it out");
                }
            }
        }
        faults.check();
        return receipts;
    }
}
