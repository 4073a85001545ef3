package org.shouwang.registry.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.person.Fact;
import org.shouwang.registry.person.Holder;
import org.shouwang.registry.person.Sealed;

/**
 * Parents entrust a child to somebody (Law on the Protection of Minors, art. 22, 23): one document per paper.
 *
 * @param id the child's id and the paper's own
 * @param terms what was agreed; never changed, another agreement is another paper
 * @param care who cared by the record when it was confirmed: another carer makes the paper invalid
 * @param end none = not ended by anybody
 * @param scan the signed paper; none = not handed in
 */
public record EntrustedCare(
        String id,
        String personId,
        Terms terms,
        Fact care,
        String by,
        Instant at,
        LocalDate confirmedOn,
        @Nullable End end,
        @Nullable Scan scan) {

    /**
     * What was agreed.
     *
     * @param entrusting who entrusts the child
     * @param from first day
     * @param until last day; none = until the parents are back
     * @param reason care reason list
     * @param childHeard the child was asked
     */
    public record Terms(
            List<Holder> entrusting,
            Carer carer,
            LocalDate from,
            @Nullable LocalDate until,
            String reason,
            boolean childHeard,
            LocalDate lookedIntoOn) {

        public Terms {
            entrusting = List.copyOf(entrusting);
        }
    }

    /**
     * To whom a child is entrusted.
     *
     * @param birthDate ISO day, sealed
     */
    public record Carer(Sealed name, Sealed birthDate, String relation) {}

    /** How a paper was ended. */
    public record End(LocalDate day, Sealed reason, String by) {}

    /**
     * A scan, whose bytes lie elsewhere.
     *
     * @param checked what the virus scanner said
     */
    public record Scan(String id, ScanType type, int bytes, Checked checked, String by, Instant at) {}

    /** What is known of a scan's harmlessness. */
    public enum Checked {
        CLEAN,
        /** No scanner is set up. */
        NOT_SCANNED
    }

    /** Whether a paper holds. */
    public enum State {
        /** Begins later. */
        COMING,
        VALID,
        /** Its last day is over. */
        EXPIRED,
        ENDED,
        /** Somebody else cares now: a new paper is needed. */
        CARER_CHANGED
    }

    /** Why terms cannot be confirmed. */
    public enum Refusal {
        CARER_NOT_ADULT,
        CHILD_NOT_HEARD,
        DAYS_INCONSISTENT
    }

    /**
     * Whether these terms may be confirmed; none = they may.
     *
     * @param carerBorn the carer's day of birth
     * @param childBorn the child's, if collected
     */
    public static @Nullable Refusal refusal(
            Terms terms, LocalDate carerBorn, @Nullable LocalDate childBorn, LocalDate today) {
        LocalDate until = terms.until();
        if (until != null && until.isBefore(terms.from())
                || terms.lookedIntoOn().isAfter(today)) {
            return Refusal.DAYS_INCONSISTENT;
        }
        if (age(carerBorn, terms.from()) < 18) {
            return Refusal.CARER_NOT_ADULT;
        }
        boolean canSpeak = childBorn == null || age(childBorn, today) >= 8;
        return canSpeak && !terms.childHeard() ? Refusal.CHILD_NOT_HEARD : null;
    }

    private static int age(LocalDate born, LocalDate day) {
        return Period.between(born, day).getYears();
    }

    /**
     * Whether it holds on a day.
     *
     * @param now who cares by the record on that day
     * @param since from when
     */
    public State state(LocalDate day, Fact now, LocalDate since) {
        End ended = end;
        if (ended != null && !ended.day().isAfter(day)) {
            return State.ENDED;
        }
        if (since.isAfter(confirmedOn) || !now.equals(care)) {
            return State.CARER_CHANGED;
        }
        LocalDate until = terms.until();
        if (until != null && until.isBefore(day)) {
            return State.EXPIRED;
        }
        return terms.from().isAfter(day) ? State.COMING : State.VALID;
    }

    /** The same paper, ended. */
    public EntrustedCare ended(End how) {
        return new EntrustedCare(id, personId, terms, care, by, at, confirmedOn, how, scan);
    }

    /** The same paper with its scan. */
    public EntrustedCare scanned(Scan now) {
        return new EntrustedCare(id, personId, terms, care, by, at, confirmedOn, end, now);
    }
}
