package org.shouwang.registry.correction;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.consent.Consent;
import org.shouwang.registry.person.Sealed;

/**
 * Somebody says that what is kept of a person is wrong. An office decides; what it accepts is carried out by the usual edits,
 * which name the request as their reason.
 *
 * @param orgs what the person lay in when it was asked: whose it is to decide
 * @param asker who stands for the person
 * @param claim what is wrong and what it should be
 * @param receivedOn the day it came in
 * @param carriedOut whether an edit named it
 */
public record Correction(
        String id,
        String personId,
        List<String> orgs,
        Consent.Giver asker,
        Channel channel,
        Claim claim,
        LocalDate receivedOn,
        String by,
        Instant at,
        State state,
        @Nullable Decision decision,
        boolean carriedOut) {

    /** How many working days there are to decide. */
    public static final int WORKING_DAYS = 15;

    /** How it came in. */
    public enum Channel {
        LETTER,
        PHONE,
        /** Said at the office. */
        OFFICE
    }

    /** Where a request stands. */
    public enum State {
        OPEN,
        ACCEPTED,
        REFUSED
    }

    /** What is said to be wrong, and what is said to be right; both sealed. */
    public record Claim(Sealed wrong, Sealed right) {}

    /**
     * How an office decided.
     *
     * @param reason told to whoever asked; a refusal has one
     */
    public record Decision(@Nullable Sealed reason, String by, Instant at) {}

    public Correction {
        orgs = List.copyOf(orgs);
    }

    /** The day by which it is to be decided: working days are Monday to Friday, so that it is never later than promised. */
    public LocalDate dueOn() {
        LocalDate day = receivedOn;
        for (int left = WORKING_DAYS; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }

    /** Decided; empty = it was decided otherwise already. The same decision again is the one there is. */
    public Optional<Correction> decided(State verdict, Decision how) {
        if (state == verdict) {
            return Optional.of(this);
        }
        return state == State.OPEN ? Optional.of(with(verdict, how, carriedOut)) : Optional.empty();
    }

    /** An edit named it. */
    public Correction done() {
        return with(state, decision, true);
    }

    /** Whether somebody still has to do something: decide, or carry out. */
    public boolean waiting() {
        return state == State.OPEN || state == State.ACCEPTED && !carriedOut;
    }

    /** How the change history names it. */
    public String source() {
        return "correction:" + id;
    }

    private Correction with(State nextState, @Nullable Decision nextDecision, boolean nextCarriedOut) {
        return new Correction(
                id, personId, orgs, asker, channel, claim, receivedOn, by, at, nextState, nextDecision, nextCarriedOut);
    }
}
