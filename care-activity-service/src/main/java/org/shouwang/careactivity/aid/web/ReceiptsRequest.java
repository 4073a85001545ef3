package org.shouwang.careactivity.aid.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.aid.app.RecordReceipt;

/**
 * Receipts to write down, all or none of them.
 *
 * @param receipts up to 200
 */
public record ReceiptsRequest(@Nullable List<@Nullable ReceiptRequest> receipts) {

    /**
     * One of them.
     *
     * @param signedBy receipt_signer code
     * @param day on which it was signed
     */
    public record ReceiptRequest(
            @Nullable String personId,
            @Nullable String signedBy,
            @Nullable String day) {}

    @Nullable
    List<@Nullable RecordReceipt> toCommand() {
        if (receipts == null) {
            return null;
        }
        List<@Nullable RecordReceipt> said = new ArrayList<>();
        for (ReceiptRequest one : receipts) {
            said.add(one == null ? null : new RecordReceipt(one.personId(), one.signedBy(), one.day()));
        }
        return said;
    }
}
