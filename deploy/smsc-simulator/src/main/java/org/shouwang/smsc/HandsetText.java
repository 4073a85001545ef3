package org.shouwang.smsc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A whole text as its reader's handset shows it.
 *
 * @param id message id of its first part
 * @param to number it went to
 * @param from sender's number
 * @param text reassembled from its parts
 * @param at when its last part was accepted
 * @param parts number of parts
 * @param state ENROUTE until the handset has it, then DELIVRD, UNDELIV, EXPIRED or REJECTD
 * @param reference what the sender calls it (vendor parameter 0x1400), if told
 */
public record HandsetText(
        String id,
        String to,
        String from,
        String text,
        Instant at,
        int parts,
        String state,
        @Nullable String reference) {

    HandsetText in(String newState) {
        return new HandsetText(id, to, from, text, at, parts, newState, reference);
    }
}
