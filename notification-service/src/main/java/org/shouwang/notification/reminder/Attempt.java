package org.shouwang.notification.reminder;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One handing-over to a provider, written before it happens.
 *
 * @param id unique; the same in all reminders told by one text
 * @param at business time of the claim
 * @param leaseUntil wall time after which nobody is working on it any more
 * @param template code and version of the words
 * @param text the words, without any name of a child or elder
 * @param phoneHash keyed hash of the number
 * @param userReference 16-bit number the provider returns in receipts where it can
 * @param covers how many reminders the text tells
 * @param carrier whether this reminder stands for the text in counts
 * @param parts parts the text travels in
 * @param outcome what the provider said
 * @param code the provider's word for a refusal or failure
 * @param partStates provider's message ids and what the receipts said of each: ACCEPTED, DELIVERED or FAILED
 */
public record Attempt(
        String id,
        Instant at,
        Instant leaseUntil,
        String template,
        String text,
        String phoneHash,
        int userReference,
        int covers,
        boolean carrier,
        int parts,
        Outcome outcome,
        @Nullable String code,
        Map<String, String> partStates) {

    /** What the provider said. */
    public enum Outcome {
        /** Nothing yet. */
        PENDING,
        ACCEPTED,
        /** Definitely not taken. */
        REFUSED,
        UNKNOWN
    }

    static final String TAKEN = "ACCEPTED";
    static final String DELIVERED = "DELIVERED";
    static final String FAILED = "FAILED";

    /** The same attempt in a reminder that is told along with others and does not stand for the text. */
    public Attempt withoutCarrying() {
        return new Attempt(
                id,
                at,
                leaseUntil,
                template,
                text,
                phoneHash,
                userReference,
                covers,
                false,
                parts,
                outcome,
                code,
                partStates);
    }

    Attempt accepted(List<String> ids) {
        Map<String, String> states = new LinkedHashMap<>(partStates);
        ids.forEach(id -> states.putIfAbsent(id, TAKEN));
        return with(Outcome.ACCEPTED, null, states);
    }

    Attempt ended(Outcome how, @Nullable String why) {
        return with(how, why, partStates);
    }

    Attempt part(String id, boolean delivered, String why) {
        Map<String, String> states = new LinkedHashMap<>(partStates);
        states.put(id, delivered ? DELIVERED : FAILED);
        return with(outcome, delivered ? code : why, states);
    }

    boolean allDelivered() {
        return partStates.values().stream().filter(DELIVERED::equals).count() >= parts;
    }

    boolean anyFailed() {
        return partStates.containsValue(FAILED);
    }

    private Attempt with(Outcome how, @Nullable String why, Map<String, String> states) {
        return new Attempt(
                id, at, leaseUntil, template, text, phoneHash, userReference, covers, carrier, parts, how, why, states);
    }
}
