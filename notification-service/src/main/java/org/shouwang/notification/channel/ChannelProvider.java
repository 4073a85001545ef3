package org.shouwang.notification.channel;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** An account at a provider through which people are reached. */
public interface ChannelProvider {

    /** Name of the account, as receipts are kept under it. */
    String id();

    /** Whether the words are heard; otherwise they are read. */
    boolean speaks();

    /** Whether texts can be handed over just now. */
    boolean ready();

    /** How many texts may be under way at once. */
    int window();

    /**
     * Hands a text over. Never blocks the caller beyond the provider's window and never throws: everything that can
     * happen is an outcome.
     */
    CompletionStage<Outcome> send(DispatchRequest request);

    /**
     * What to send.
     *
     * @param attemptId ours, unique per attempt
     * @param reference ours, the same in every attempt for the same text: lets the other side prove it was told once
     * @param userReference 16-bit number returned in receipts where the provider can
     * @param number in international form, digits only
     * @param content what to tell
     * @param validity how long the provider may try
     */
    record DispatchRequest(
            String attemptId, String reference, int userReference, String number, Content content, Duration validity) {}

    /** What came of it. */
    sealed interface Outcome {
        /** Taken; one id per part. */
        record Accepted(List<String> ids) implements Outcome {}

        /**
         * Somebody answered the phone and heard the words to the end, or pressed a key before. Heard is not understood: that takes
         * a key.
         *
         * @param id of the call
         * @param key 1 = understood or done, 3 = help is needed, 0 = none was pressed
         */
        record Answered(String id, char key) implements Outcome {}

        /** Definitely not taken. */
        record Rejected(ErrorClass kind, String code, Duration retryAfter) implements Outcome {}

        /** Perhaps taken: never send it again without being asked. */
        record Unknown(String why, List<String> ids) implements Outcome {}
    }

    /** Why a provider refuses. */
    enum ErrorClass {
        /** This number will never work. */
        PERMANENT_RECIPIENT,
        /** This text will never work. */
        PERMANENT_CONTENT,
        /** The account must be looked at by a person. */
        ACCOUNT,
        /** Nobody answers this number just now: later, a few times. The codes of such refusals begin with this name. */
        NOT_REACHED,
        /** Later. */
        TEMPORARY,
        /** Later and slower. */
        THROTTLED
    }
}
