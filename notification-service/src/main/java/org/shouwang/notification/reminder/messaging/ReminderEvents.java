package org.shouwang.notification.reminder.messaging;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.reminder.Attempt;
import org.shouwang.notification.reminder.Confirmation;
import org.shouwang.notification.reminder.Reminder;
import org.shouwang.notification.reminder.ReminderState;
import org.shouwang.platform.outbox.NewEvent;

/** Turns changes of reminders into events. No event holds a name, a number or the text. */
public final class ReminderEvents {

    /** Topic of reminder events. */
    public static final String TOPIC = "notification.reminder";

    /** Topic of answers to questions about visits. */
    public static final String CONFIRMATION_TOPIC = "notification.confirmation";

    private ReminderEvents() {}

    /**
     * Payload of every reminder event.
     *
     * @param escalation whether it goes to somebody above the responsible
     * @param kind what is said
     * @param acknowledged what the reader answered
     */
    public record Payload(
            String reminderId,
            String dutyId,
            String personId,
            String rule,
            String recipientRole,
            int step,
            String kind,
            boolean escalation,
            String channel,
            int parts,
            String state,
            List<String> orgs,
            int attempts,
            @Nullable String reason,
            @Nullable String acknowledged) {}

    /**
     * What a carer answered, as the public reads it.
     *
     * @param answer YES, NO or UNKNOWN
     */
    public record Answered(String activityId, String personId, String answer, Instant at) {}

    /** Events of a new reminder: planned, or failed when nobody could be told; none of a question about a visit or of a campaign. */
    public static List<NewEvent> ofNew(Reminder reminder) {
        if (Confirmation.is(reminder) || reminder.notice() != null) {
            return List.of();
        }
        return List.of(event(reminder, reminder.state() == ReminderState.PLANNED ? "planned" : "failed"));
    }

    /**
     * Events of a change: one when the state has become another that others must know; of a question about a visit only what was
     * answered.
     */
    public static List<NewEvent> of(Reminder before, Reminder after, Instant now) {
        if (Confirmation.is(after)) {
            return answered(before.acknowledged(), after, now);
        }
        return before.state() == after.state() || after.notice() != null
                ? List.of()
                : verb(after.state()).map(verb -> List.of(event(after, verb))).orElse(List.of());
    }

    private static List<NewEvent> answered(@Nullable String before, Reminder after, Instant now) {
        String answer = after.acknowledged();
        return answer == null || answer.equals(before)
                ? List.of()
                : List.of(new NewEvent(
                        "notification.confirmation.answered.v1",
                        CONFIRMATION_TOPIC,
                        after.personId(),
                        after.id(),
                        new Answered(
                                Confirmation.activityOf(after),
                                after.personId(),
                                answer,
                                now.truncatedTo(ChronoUnit.MILLIS))));
    }

    private static Optional<String> verb(ReminderState state) {
        return switch (state) {
            case ACCEPTED -> Optional.of("accepted");
            case UNKNOWN -> Optional.of("unknown");
            case DELIVERED -> Optional.of("delivered");
            case FAILED -> Optional.of("failed");
            case ACKNOWLEDGED -> Optional.of("acknowledged");
            case PASSED_ON -> Optional.of("passed-on");
            case EXPIRED -> Optional.of("expired");
            case PLANNED, CLAIMED, CANCELLED -> Optional.empty();
        };
    }

    private static NewEvent event(Reminder reminder, String verb) {
        return new NewEvent(
                "notification.reminder." + verb + ".v1", TOPIC, reminder.personId(), reminder.id(), payload(reminder));
    }

    private static Payload payload(Reminder reminder) {
        return new Payload(
                reminder.id(),
                reminder.dutyId(),
                reminder.personId(),
                reminder.rule(),
                reminder.role().name(),
                reminder.step(),
                reminder.kind().name(),
                reminder.escalation(),
                reminder.channel().name(),
                reminder.lastAttempt().map(Attempt::parts).orElse(0),
                reminder.state().name(),
                reminder.orgs(),
                reminder.attempts().size(),
                reminder.reason(),
                reminder.acknowledged());
    }
}
