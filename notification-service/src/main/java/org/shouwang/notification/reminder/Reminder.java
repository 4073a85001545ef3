package org.shouwang.notification.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.contact.Role;
import org.shouwang.notification.ladder.Rung.Kind;

/**
 * One duty, one recipient, one step. Its id is made of these three, so that planning it twice makes one.
 *
 * @param id duty, step and role; with HELP behind it when somebody asked for help, since the same reader may have been told at
 *     that step already
 * @param dutyId the duty it speaks of
 * @param personId whose duty it is
 * @param rule code of the care rule
 * @param role who is told
 * @param step place on the ladder
 * @param kind what is said
 * @param channel how
 * @param priority in which lane
 * @param contactPointId through which contact point; none when nobody was found
 * @param state where it stands
 * @param dueAt business time from which it may be sent
 * @param notAfter business time after which it is pointless
 * @param dueDay the duty's due day
 * @param overdue whether the duty is overdue
 * @param orgs organisations that may see it
 * @param plannedOn business day on which it was planned
 * @param reason why it stands where it stands, as a code
 * @param acknowledged what the reader answered: DONE, HELP or OTHER; to a question YES, NO or UNKNOWN
 * @param notice what a campaign says; none where a duty gives the words
 * @param attempts in order, the latest last
 */
public record Reminder(
        String id,
        String dutyId,
        String personId,
        String rule,
        Role role,
        int step,
        Kind kind,
        Channel channel,
        Priority priority,
        @Nullable String contactPointId,
        ReminderState state,
        Instant dueAt,
        Instant notAfter,
        LocalDate dueDay,
        boolean overdue,
        List<String> orgs,
        LocalDate plannedOn,
        @Nullable String reason,
        @Nullable String acknowledged,
        @Nullable Notice notice,
        List<Attempt> attempts) {

    /** Identity before sending. */
    public static String idOf(String dutyId, int step, Role role) {
        return dutyId + ':' + step + ':' + role;
    }

    /** Whether it goes to somebody above the responsible because those before were silent or could not be told. */
    public boolean escalation() {
        return kind == Kind.ESCALATED
                || kind == Kind.RELAY_STAFF
                || kind == Kind.RELAY_FAMILY
                || kind == Kind.HELP_ASKED;
    }

    /** The attempt under way or the last one. */
    public Optional<Attempt> lastAttempt() {
        return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.get(attempts.size() - 1));
    }

    /** How many attempts a provider has taken, or perhaps has: more than one means that the reader was told twice. */
    public long taken() {
        return attempts.stream()
                .filter(attempt ->
                        attempt.outcome() == Attempt.Outcome.ACCEPTED || attempt.outcome() == Attempt.Outcome.UNKNOWN)
                .count();
    }

    /** Written before the text is handed over; from here on it is sent at most once. */
    public Reminder claim(Attempt attempt) {
        require(ReminderState.CLAIMED);
        List<Attempt> all = new ArrayList<>(attempts);
        all.add(attempt);
        return with(ReminderState.CLAIMED, null, all, dueAt);
    }

    /** The provider has taken all parts. */
    public Reminder accepted(String attemptId, List<String> providerIds) {
        return onAttempt(attemptId, attempt -> {
            Attempt taken = attempt.accepted(providerIds);
            ReminderState next = settled(taken, ReminderState.ACCEPTED);
            return state.canBecome(next) ? with(next, null, replaceLast(taken), dueAt) : this;
        });
    }

    /** The provider has definitely not taken it; it may be tried again from {@code againAt}. */
    public Reminder refused(String attemptId, String code, Instant againAt) {
        return onAttempt(
                attemptId,
                attempt -> state == ReminderState.CLAIMED
                        ? with(
                                ReminderState.PLANNED,
                                code,
                                replaceLast(attempt.ended(Attempt.Outcome.REFUSED, code)),
                                againAt)
                        : this);
    }

    /** It will not arrive, whatever is tried: no such number, refused content. */
    public Reminder failed(String attemptId, String code) {
        return onAttempt(
                attemptId,
                attempt -> state.canBecome(ReminderState.FAILED)
                        ? with(
                                ReminderState.FAILED,
                                code,
                                replaceLast(attempt.ended(Attempt.Outcome.REFUSED, code)),
                                dueAt)
                        : this);
    }

    /** It could not even be tried: no number, nobody there. */
    public Reminder failedUnsent(String code) {
        return state == ReminderState.PLANNED ? with(ReminderState.FAILED, code, attempts, dueAt) : this;
    }

    /** Handed over, but no answer came: perhaps sent, perhaps not. */
    public Reminder unknown(String attemptId, String why, List<String> knownIds) {
        return onAttempt(attemptId, attempt -> {
            Attempt open = attempt.accepted(knownIds).ended(Attempt.Outcome.UNKNOWN, why);
            ReminderState next = settled(open, ReminderState.UNKNOWN);
            return state.canBecome(next) ? with(next, why, replaceLast(open), dueAt) : this;
        });
    }

    /** A receipt came for one of the text's parts; receipts come in any order, twice, and before the answer. */
    public Reminder receipt(String attemptId, String providerId, boolean delivered, String code) {
        return onAttempt(attemptId, attempt -> {
            Attempt told = attempt.part(providerId, delivered, code);
            ReminderState next = settled(told, state);
            if (next != state && !state.canBecome(next)) {
                return this;
            }
            return with(next, next == ReminderState.FAILED ? code : null, replaceLast(told), dueAt);
        });
    }

    /** Kept back until later by a cap or by quiet hours. */
    public Reminder later(Instant at, String why) {
        require(ReminderState.CLAIMED);
        return with(state, why, attempts, at);
    }

    /** Its time ran out, or a cap kept it back until then. */
    public Reminder expire(String why) {
        require(ReminderState.EXPIRED);
        return with(ReminderState.EXPIRED, why, attempts, dueAt);
    }

    /** The duty ended before it was sent. */
    public Reminder cancel(String why) {
        require(ReminderState.CANCELLED);
        return with(ReminderState.CANCELLED, why, attempts, dueAt);
    }

    /** Somebody further up is told instead. */
    public Reminder passOn(String why) {
        require(ReminderState.PASSED_ON);
        return with(ReminderState.PASSED_ON, why, attempts, dueAt);
    }

    /** The reader has answered. The first answer stands, but words that said nothing may be followed by clear ones. */
    public Reminder acknowledge(String answer) {
        boolean clearer = Confirmation.is(this) && Confirmation.UNKNOWN.equals(acknowledged);
        if (!state.canBecome(ReminderState.ACKNOWLEDGED) && !clearer || attempts.isEmpty()) {
            return this;
        }
        return new Reminder(
                id,
                dutyId,
                personId,
                rule,
                role,
                step,
                kind,
                channel,
                priority,
                contactPointId,
                ReminderState.ACKNOWLEDGED,
                dueAt,
                notAfter,
                dueDay,
                overdue,
                orgs,
                plannedOn,
                reason,
                answer,
                notice,
                attempts);
    }

    private static ReminderState settled(Attempt attempt, ReminderState otherwise) {
        if (attempt.anyFailed()) {
            return ReminderState.FAILED;
        }
        return attempt.allDelivered() ? ReminderState.DELIVERED : otherwise;
    }

    private Reminder onAttempt(String attemptId, java.util.function.Function<Attempt, Reminder> change) {
        return lastAttempt()
                .filter(attempt -> attempt.id().equals(attemptId))
                .map(change)
                .orElse(this);
    }

    private List<Attempt> replaceLast(Attempt attempt) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.set(all.size() - 1, attempt);
        return all;
    }

    private void require(ReminderState next) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException(state + " cannot become " + next);
        }
    }

    private Reminder with(ReminderState next, @Nullable String why, List<Attempt> all, Instant at) {
        return new Reminder(
                id,
                dutyId,
                personId,
                rule,
                role,
                step,
                kind,
                channel,
                priority,
                contactPointId,
                next,
                at,
                notAfter,
                dueDay,
                overdue,
                orgs,
                plannedOn,
                why,
                acknowledged,
                notice,
                List.copyOf(all));
    }
}
