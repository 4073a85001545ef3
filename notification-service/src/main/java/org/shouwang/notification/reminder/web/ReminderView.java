package org.shouwang.notification.reminder.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.reminder.Attempt;
import org.shouwang.notification.reminder.Reminder;

/** A reminder as it is shown; never with a number. */
record ReminderView(
        String reminderId,
        String dutyId,
        String personId,
        String rule,
        String recipientRole,
        String recipientRoleName,
        int step,
        String kind,
        boolean escalation,
        String channel,
        String state,
        Instant dueAt,
        Instant notAfter,
        LocalDate dueDay,
        LocalDate plannedOn,
        List<String> orgs,
        @Nullable String reason,
        @Nullable String acknowledged,
        List<AttemptView> attempts) {

    /**
     * An attempt.
     *
     * @param text only for those who act on it
     * @param covers how many reminders the text tells
     */
    record AttemptView(
            String attemptId,
            Instant at,
            String template,
            @Nullable String text,
            int covers,
            int parts,
            String outcome,
            @Nullable String code,
            Map<String, String> partStates) {}

    static ReminderView of(Reminder reminder, boolean words) {
        return new ReminderView(
                reminder.id(),
                reminder.dutyId(),
                reminder.personId(),
                reminder.rule(),
                reminder.role().name(),
                reminder.role().zh(),
                reminder.step(),
                reminder.kind().name(),
                reminder.escalation(),
                reminder.channel().name(),
                reminder.state().name(),
                reminder.dueAt(),
                reminder.notAfter(),
                reminder.dueDay(),
                reminder.plannedOn(),
                reminder.orgs(),
                reminder.reason(),
                reminder.acknowledged(),
                reminder.attempts().stream()
                        .map(attempt -> view(attempt, words))
                        .toList());
    }

    private static AttemptView view(Attempt attempt, boolean words) {
        return new AttemptView(
                attempt.id(),
                attempt.at(),
                attempt.template(),
                words ? attempt.text() : null,
                attempt.covers(),
                attempt.parts(),
                attempt.outcome().name(),
                attempt.code(),
                attempt.partStates());
    }
}
