package org.shouwang.smsc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One accepted submit_sm, as the log keeps it.
 *
 * @param id message id given to the client
 * @param to number
 * @param from sender
 * @param text this part's text
 * @param at acceptance
 * @param index 1-based place in the whole text
 * @param total parts of the whole text
 * @param chain concatenation reference of the user data header, 0 for a single part
 * @param reference sender's reference (vendor parameter 0x1400)
 * @param userReference SMPP user_message_reference, returned in the receipt
 * @param receiptWanted whether a receipt was asked for
 */
record Part(
        String id,
        String to,
        String from,
        String text,
        Instant at,
        int index,
        int total,
        int chain,
        @Nullable String reference,
        @Nullable Integer userReference,
        boolean receiptWanted) {

    /** Same number, same text, same sender's reference: accepted again means told twice. */
    String identity() {
        return to + '\n' + reference + '\n' + index + '/' + total + '\n' + text;
    }

    String wholeKey() {
        return to + '\n' + from + '\n' + reference + '\n' + chain + '/' + total;
    }
}
