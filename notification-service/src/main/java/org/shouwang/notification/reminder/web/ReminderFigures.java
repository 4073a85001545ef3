package org.shouwang.notification.reminder.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.reminder.Attempt.Outcome;
import org.shouwang.notification.reminder.Channel;
import org.shouwang.notification.reminder.ReminderState;
import org.shouwang.notification.reminder.app.ReminderQueries.Count;

/**
 * What became of the reminders planned on these days. Calls are in no figure of texts.
 *
 * @param channels by channel; a call that was heard is DELIVERED, one answered by a key ACKNOWLEDGED
 * @param texts by text: several reminders told by one text are one text
 * @param escalations reminders to somebody above the responsible
 * @param suppressed kept back until they were pointless, by reason
 */
record ReminderFigures(
        @Nullable String org,
        LocalDate from,
        LocalDate to,
        List<ChannelFigures> channels,
        TextFigures texts,
        long escalations,
        Map<String, Long> suppressed) {

    private static final Set<String> CAPS = Set.of("DAILY_CAP", "WEEKLY_CAP");
    private static final Set<ReminderState> ARRIVED = Set.of(ReminderState.DELIVERED, ReminderState.ACKNOWLEDGED);

    /**
     * Reminders of one channel.
     *
     * @param planned all, whatever became of them
     * @param states where they stand now
     */
    record ChannelFigures(String channel, long planned, Map<String, Long> states) {}

    /**
     * Texts.
     *
     * @param accepted taken by the provider, whatever the receipts said
     * @param delivered on the handset
     * @param unknown perhaps taken, no receipt
     * @param failed taken and not delivered, or refused for good
     */
    record TextFigures(long accepted, long delivered, long unknown, long failed) {}

    static ReminderFigures of(@Nullable String org, LocalDate from, LocalDate to, List<Count> counts) {
        Map<String, Long> suppressed = new TreeMap<>();
        counts.stream()
                .filter(c -> c.state() == ReminderState.EXPIRED && CAPS.contains(String.valueOf(c.reason())))
                .forEach(c -> suppressed.merge(String.valueOf(c.reason()), c.number(), Long::sum));
        return new ReminderFigures(
                org,
                from,
                to,
                Arrays.stream(Channel.values())
                        .map(channel -> channel(channel, counts))
                        .toList(),
                new TextFigures(
                        sum(counts, c -> text(c) && accepted(c)),
                        sum(counts, c -> text(c) && ARRIVED.contains(c.state())),
                        sum(counts, c -> text(c) && c.state() == ReminderState.UNKNOWN),
                        sum(counts, c -> text(c) && c.state() == ReminderState.FAILED)),
                sum(counts, Count::escalation),
                suppressed);
    }

    private static boolean text(Count count) {
        return count.carrier() && count.channel() == Channel.SMS;
    }

    private static boolean accepted(Count count) {
        return Outcome.ACCEPTED.name().equals(count.outcome())
                || ARRIVED.contains(count.state())
                || (count.state() == ReminderState.FAILED
                        && Outcome.UNKNOWN.name().equals(count.outcome()));
    }

    private static ChannelFigures channel(Channel channel, List<Count> counts) {
        Map<String, Long> states = new TreeMap<>();
        for (ReminderState state : ReminderState.values()) {
            states.put(state.name(), sum(counts, c -> c.channel() == channel && c.state() == state));
        }
        return new ChannelFigures(channel.name(), sum(counts, c -> c.channel() == channel), states);
    }

    private static long sum(List<Count> counts, Predicate<Count> which) {
        return counts.stream().filter(which).mapToLong(Count::number).sum();
    }
}
