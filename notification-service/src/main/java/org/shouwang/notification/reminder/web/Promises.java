package org.shouwang.notification.reminder.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.reminder.ReminderState;
import org.shouwang.notification.reminder.app.ReminderQueries.Broken;
import org.shouwang.notification.reminder.app.ReminderQueries.Count;

/**
 * The ledger of promises: what became of every reminder planned on these days. All states add up to what was planned; lost and
 * duplicate are to be 0 at any time.
 *
 * @param duties duties and campaigns that called for a reminder
 * @param planned reminders
 * @param states how many stand where
 * @param suppressed not told, by reason: caps, too late, the duty had ended, told already
 * @param lost should have gone out an hour ago and has not
 * @param duplicate handed over twice
 */
record Promises(
        @Nullable String org,
        LocalDate from,
        LocalDate to,
        long duties,
        long planned,
        Map<String, Long> states,
        Map<String, Long> suppressed,
        long lost,
        long duplicate) {

    private static final Set<ReminderState> NOT_TOLD = Set.of(ReminderState.EXPIRED, ReminderState.CANCELLED);

    static Promises of(@Nullable String org, LocalDate from, LocalDate to, List<Count> counts, Broken broken) {
        Map<String, Long> states = new TreeMap<>();
        Arrays.stream(ReminderState.values()).forEach(state -> states.put(state.name(), 0L));
        Map<String, Long> suppressed = new TreeMap<>();
        for (Count count : counts) {
            states.merge(count.state().name(), count.number(), Long::sum);
            if (NOT_TOLD.contains(count.state())) {
                suppressed.merge(String.valueOf(count.reason()), count.number(), Long::sum);
            }
        }
        return new Promises(
                org,
                from,
                to,
                broken.duties(),
                counts.stream().mapToLong(Count::number).sum(),
                states,
                suppressed,
                broken.lost(),
                broken.duplicate());
    }
}
