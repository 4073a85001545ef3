package org.shouwang.registry.person;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something another service knows of a child that bears on the tier.
 *
 * @param reason what it means for the tier rule
 * @param source id of the signal or plan it comes from
 * @param day since when
 * @param at when it was told first: what was told after a decision was not before whoever decided
 * @param seen sequence of the newest news of it
 * @param stands whether it still holds; what was taken back is kept, so that older news do not bring it back
 */
public record Sign(TierReason reason, String source, LocalDate day, Instant at, long seen, boolean stands) {

    private static final int DAYS = 90;

    /** Whether it speaks for a closer look on a day: most signs fade after a quarter, a plan that is open does not. */
    boolean speaks(LocalDate today) {
        return stands && !faded(today);
    }

    /** Whether it is too long ago to speak for anything. */
    boolean faded(LocalDate today) {
        return reason.fades() && day.isBefore(today.minusDays(DAYS));
    }

    /** Its reason, day and newest news, in brackets when it was taken back: all of which has to be kept. */
    String words() {
        String words = reason.name() + "@" + day + "#" + seen;
        return stands ? words : "(" + words + ")";
    }
}
