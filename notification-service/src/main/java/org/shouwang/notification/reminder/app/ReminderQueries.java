package org.shouwang.notification.reminder.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.reminder.Channel;
import org.shouwang.notification.reminder.Reminder;
import org.shouwang.notification.reminder.ReminderState;
import org.shouwang.platform.outbox.Loaded;

/** Questions about reminders. */
public interface ReminderQueries {

    /**
     * Which reminders.
     *
     * @param scope organisations the asker sees; empty for all
     */
    record Filter(
            Collection<String> scope,
            @Nullable String org,
            @Nullable String personId,
            @Nullable String dutyId,
            @Nullable ReminderState state) {}

    /** Where a page begins. */
    record After(LocalDate plannedOn, String id) {}

    /**
     * Reminders alike in all that figures ask for.
     *
     * @param carrier whether each stands for a text
     * @param outcome what the provider said to the last attempt, if there was one
     */
    record Count(
            Channel channel,
            ReminderState state,
            boolean escalation,
            boolean carrier,
            @Nullable String outcome,
            @Nullable String reason,
            long number) {}

    // Questions about visits are in counts only: whoever made a visit shall not learn here that and how it was asked
    // about.

    /** A page, newest day first. */
    List<Reminder> page(Filter filter, @Nullable After after, int limit);

    /** One with its version. */
    Optional<Loaded<Reminder>> one(String id);

    /** How many of those that speak of a duty or campaign stand in which state. */
    Map<String, Long> statesOf(String subject);

    /**
     * What was promised and not kept.
     *
     * @param duties duties and campaigns that called for a reminder
     * @param lost should have gone out an hour ago and has not, or was being handed over by somebody who is gone
     * @param duplicate handed over a second time though the first was taken, or perhaps was
     */
    record Broken(long duties, long lost, long duplicate) {}

    /**
     * Looks for broken promises among the reminders planned on these days.
     *
     * @param now business time
     * @param wall wall time
     */
    Broken broken(
            Collection<String> scope, @Nullable String org, LocalDate from, LocalDate to, Instant now, Instant wall);

    /** Counts of those planned on these days. */
    List<Count> counts(Collection<String> scope, @Nullable String org, LocalDate from, LocalDate to);
}
