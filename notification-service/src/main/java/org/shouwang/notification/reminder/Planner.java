package org.shouwang.notification.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.contact.ContactPoint;
import org.shouwang.notification.contact.Role;
import org.shouwang.notification.ladder.Ladder;
import org.shouwang.notification.ladder.Rung;
import org.shouwang.notification.ladder.Rung.Kind;

/** Makes reminders out of a ladder's steps. */
public final class Planner {

    /** Reason of a reminder because its reader asked for help. */
    public static final String HELP = "HELP";

    private final ZoneId zone;
    private final QuietHours hours;

    /** Days are counted in this zone. */
    public Planner(ZoneId zone) {
        this.zone = zone;
        this.hours = new QuietHours(zone);
    }

    /** The reminder for somebody who was found; who cannot read is planned a call. */
    public Reminder plan(Ladder ladder, Rung rung, Role role, ContactPoint contact, Instant now) {
        return reminder(ladder, rung, rung.kind(), role, contact, null, now);
    }

    /** The reminder for somebody further up, because {@code instead} could not be told. */
    public Reminder relay(
            Ladder ladder, Rung rung, Role role, ContactPoint contact, Role instead, String reason, Instant now) {
        Kind kind = !instead.family() ? Kind.RELAY_STAFF : role.family() ? rung.kind() : Kind.RELAY_FAMILY;
        return reminder(ladder, rung, reason.startsWith(HELP) ? Kind.HELP_ASKED : kind, role, contact, reason, now);
    }

    /** Kept to show that nobody on the whole ladder could be told. */
    public Reminder nobody(Ladder ladder, Rung rung, Role role, Instant now) {
        return reminder(ladder, rung, rung.kind(), role, null, null, now).failedUnsent("NOBODY");
    }

    private Reminder reminder(
            Ladder ladder,
            Rung rung,
            Kind kind,
            Role role,
            @Nullable ContactPoint contact,
            @Nullable String reason,
            Instant now) {
        Instant wanted = rung.at().isBefore(now) ? now : rung.at();
        String step = Reminder.idOf(ladder.dutyId(), rung.step(), role);
        return new Reminder(
                kind == Kind.HELP_ASKED ? step + ':' + HELP : step,
                ladder.dutyId(),
                ladder.personId(),
                ladder.rule(),
                role,
                rung.step(),
                kind,
                contact == null || contact.reads() ? Channel.SMS : Channel.VOICE,
                Priority.NORMAL,
                contact == null ? null : contact.id(),
                ReminderState.PLANNED,
                hours.best(
                        hours.next(wanted, role.family()),
                        contact == null ? null : contact.point().bestHour(),
                        rung.notAfter()),
                rung.notAfter(),
                ladder.dueDay(),
                ladder.overdue(),
                ladder.orgs(),
                LocalDate.ofInstant(now, zone),
                reason,
                null,
                null,
                List.of());
    }
}
