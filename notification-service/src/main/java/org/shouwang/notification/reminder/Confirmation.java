package org.shouwang.notification.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.contact.ContactPoint;
import org.shouwang.notification.contact.Role;
import org.shouwang.notification.ladder.Rung.Kind;

/**
 * The question whether a visit took place: a reminder of kind CONFIRMATION that belongs to no duty and stands on no ladder. It is
 * asked the next morning, when whoever recorded the visit is not in the room any more.
 */
public final class Confirmation {
    /** Somebody came. */
    public static final String YES = "YES";
    /** Nobody came. */
    public static final String NO = "NO";
    /** The words mean neither. */
    public static final String UNKNOWN = "UNKNOWN";

    private static final String PREFIX = "visit:";
    private static final int DAYS = 7;

    private Confirmation() {}

    /** What stands in the place of the duty: one question for each visit. */
    public static String subject(String activityId) {
        return PREFIX + activityId;
    }

    /** The visit a question is about. */
    public static String activityOf(Reminder asked) {
        return asked.dutyId().substring(PREFIX.length());
    }

    /** Whether a reminder is such a question. */
    public static boolean is(Reminder reminder) {
        return reminder.kind() == Kind.CONFIRMATION;
    }

    /**
     * The question about a visit.
     *
     * @param contactType what kind of visit, so that the visitor can be called by office
     * @param contact who is asked; who cannot read is planned a call; none when nobody was found
     */
    public static Reminder of(
            String activityId,
            String personId,
            String contactType,
            LocalDate day,
            List<String> orgs,
            Role role,
            @Nullable ContactPoint contact,
            Instant now,
            ZoneId zone) {
        Instant at = new QuietHours(zone).tomorrow(now, true);
        Reminder planned = new Reminder(
                Reminder.idOf(subject(activityId), 0, role),
                subject(activityId),
                personId,
                contactType,
                role,
                0,
                Kind.CONFIRMATION,
                contact == null || contact.reads() ? Channel.SMS : Channel.VOICE,
                Priority.NORMAL,
                contact == null ? null : contact.id(),
                ReminderState.PLANNED,
                at,
                at.plus(DAYS, ChronoUnit.DAYS),
                day,
                false,
                orgs,
                LocalDate.ofInstant(now, zone),
                null,
                null,
                null,
                List.of());
        return contact == null ? planned.failedUnsent("NOBODY") : planned;
    }

    /** What a reader's 1, 2 or other words mean here. */
    public static String answer(String reply) {
        return switch (reply) {
            case "DONE" -> YES;
            case "HELP" -> NO;
            default -> UNKNOWN;
        };
    }
}
