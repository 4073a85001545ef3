package org.shouwang.notification.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.shouwang.notification.contact.Role;
import org.shouwang.notification.ladder.Rung.Kind;

/** Reminders for tests. */
public final class Samples {

    public static final Instant NOON = Instant.parse("2026-03-12T04:00:00Z");

    private Samples() {}

    public static Reminder reminder(String person, String rule, Role role, Kind kind) {
        boolean overdue = kind != Kind.DUE_SOON && kind != Kind.DUE_TODAY;
        String duty = person + ":" + rule + ":2026-03-02";
        return new Reminder(
                Reminder.idOf(duty, 2, role),
                duty,
                person,
                rule,
                role,
                2,
                kind,
                Channel.SMS,
                Priority.NORMAL,
                "cp-" + role,
                ReminderState.PLANNED,
                NOON,
                NOON.plusSeconds(86_400),
                LocalDate.parse("2026-03-08"),
                overdue,
                List.of("990101", "990101101", "990101101201", "9901010001", "9901010001-3-2"),
                LocalDate.parse("2026-03-12"),
                null,
                null,
                null,
                List.of());
    }

    public static Reminder overdueTalk() {
        return reminder("p1", "C-TALK", Role.T, Kind.OVERDUE);
    }

    public static Attempt attempt(String id, int parts) {
        return new Attempt(
                id,
                NOON,
                NOON.plusSeconds(60),
                "OVERDUE/v1",
                "text",
                "hash",
                7,
                1,
                true,
                parts,
                Attempt.Outcome.PENDING,
                null,
                Map.of());
    }

    public static Reminder claimed(int parts) {
        return overdueTalk().claim(attempt("a1", parts));
    }
}
