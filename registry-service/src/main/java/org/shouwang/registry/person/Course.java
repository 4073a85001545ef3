package org.shouwang.registry.person;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a registration besides beginning and end; most people have nothing of it.
 *
 * @param firstOn first day of the first stay, when the present one is a later one
 * @param found who found the person before there was a file
 * @param verified the last look whether it is all still so
 * @param transferId the last transfer that moved the person
 * @param volunteers whether volunteers may be told of the person, as the consents say
 * @param request a request to erase that waits for a second person
 * @param erased on a tombstone: when and why
 */
public record Course(
        @Nullable LocalDate firstOn,
        @Nullable Found found,
        @Nullable Verification verified,
        @Nullable String transferId,
        boolean volunteers,
        @Nullable ErasureRequest request,
        @Nullable Erased erased) {

    /** Nothing happened yet. */
    public static final Course NONE = new Course(null, null, null, null, false, null, null);

    /** Who found the person, and when. */
    public record Found(LocalDate on, String by) {}

    /** What a look at the person's circumstances showed. */
    public enum Result {
        /** All as written. */
        CONFIRMED,
        /** Something had changed and was written down. */
        CORRECTED,
        /** Nobody was met; it remains due. */
        NOT_MET
    }

    /**
     * A look at the person's circumstances.
     *
     * @param due the day by which somebody has to look again
     */
    public record Verification(LocalDate on, String by, Result result, LocalDate due) {}

    /** Why somebody is erased. */
    public enum Cause {
        /** The person, or whoever speaks for a child, wants it. */
        RIGHT,
        /** What the consent was given for is over, or it was taken back. */
        CONSENT,
        /** The person should never have been on the register. */
        ERROR,
        /** The time for which the file has to be kept is over. */
        RETENTION
    }

    /** A request to erase; somebody else has to agree. */
    public record ErasureRequest(Cause cause, Sealed words, String by, Instant at) {}

    /**
     * What a tombstone says.
     *
     * @param open whether what lies outside the person's document still has to be cleared away
     */
    public record Erased(LocalDate on, Cause cause, boolean open) {}

    Course withFound(Found next) {
        return new Course(firstOn, next, verified, transferId, volunteers, request, erased);
    }

    Course withVerified(@Nullable Verification next) {
        return new Course(firstOn, found, next, transferId, volunteers, request, erased);
    }

    /** Moved by a transfer. */
    public Course withTransfer(String next) {
        return new Course(firstOn, found, verified, next, volunteers, request, erased);
    }

    /** Volunteers may be told of the person, or not. */
    Course withVolunteers(boolean next) {
        return new Course(firstOn, found, verified, transferId, next, request, erased);
    }

    /** With a request to erase, or without. */
    public Course withRequest(@Nullable ErasureRequest next) {
        return new Course(firstOn, found, verified, transferId, volunteers, next, erased);
    }

    /** On a later stay than the first. */
    Course again(LocalDate first) {
        return new Course(first, found, null, transferId, volunteers, request, erased);
    }

    /** What is left on a tombstone. */
    static Course over(Erased erased) {
        return new Course(null, null, null, null, false, null, erased);
    }
}
