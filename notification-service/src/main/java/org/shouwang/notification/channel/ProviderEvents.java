package org.shouwang.notification.channel;

import org.jspecify.annotations.Nullable;

/** What providers tell on their own account. Methods return only after it is stored, so that it may be confirmed. */
public interface ProviderEvents {

    /** A receipt for a part. */
    void receipt(Receipt receipt);

    /** A text somebody wrote to us. */
    void inbound(Inbound inbound);

    /**
     * A receipt.
     *
     * @param provider name of the account
     * @param messageId the provider's id of the part, in the form in which ids are kept
     * @param delivered whether the handset has it; otherwise it never will
     * @param code the provider's word for it
     * @param number of the handset
     * @param userReference our 16-bit number, where the provider returns it
     */
    record Receipt(
            String provider,
            String messageId,
            boolean delivered,
            String code,
            String number,
            @Nullable Integer userReference) {}

    /** A text from a handset. */
    record Inbound(String provider, String number, String text) {}
}
