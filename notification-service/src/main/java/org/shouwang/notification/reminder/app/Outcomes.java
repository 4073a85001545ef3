package org.shouwang.notification.reminder.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.shouwang.notification.channel.ChannelProvider.ErrorClass;
import org.shouwang.notification.channel.ChannelProvider.Outcome;
import org.shouwang.notification.ladder.app.PassOn;
import org.shouwang.notification.reminder.QuietHours;
import org.shouwang.notification.reminder.Reminder;
import org.shouwang.notification.reminder.ReminderState;
import org.shouwang.platform.outbox.Loaded;

/** Notes what providers answered, in batches, and matches receipts that were faster than the answers. */
public final class Outcomes implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int DOUBLINGS = 8;
    private static final int MOST_CALLS = 3;

    private final Reminders reminders;
    private final Receipts receipts;
    private final PassOn passOn;
    private final Reachability reachability;
    private final KeyPresses keys;
    private final QuietHours hours;
    private final Clock clock;
    private final Batches<Noted> batches = new Batches<>("outcomes", true, this::write);

    /** Uses business time. */
    public Outcomes(
            Reminders reminders,
            Receipts receipts,
            PassOn passOn,
            Reachability reachability,
            KeyPresses keys,
            QuietHours hours,
            Clock clock) {
        this.reminders = reminders;
        this.receipts = receipts;
        this.passOn = passOn;
        this.reachability = reachability;
        this.keys = keys;
        this.hours = hours;
        this.clock = clock;
    }

    /** What the provider said to a text that told these reminders. */
    record Noted(String attemptId, List<String> reminderIds, Outcome outcome) {}

    void note(Noted noted) {
        batches.add(noted);
    }

    @Override
    public void close() {
        batches.close();
    }

    private void write(List<Noted> batch) {
        Map<String, Noted> byReminder = new HashMap<>();
        batch.forEach(noted -> noted.reminderIds().forEach(id -> byReminder.put(id, noted)));
        Instant now = clock.instant();
        passOn.next(refusedForGood(batch), "FAILED");
        batch.forEach(this::followKey);
        List<Reminder> written = reminders.changeAll(byReminder.keySet(), reminder -> {
            Noted noted = byReminder.get(reminder.id());
            return noted == null ? reminder : apply(reminder, noted, now);
        });
        List<String> taken = new ArrayList<>();
        for (Noted noted : batch) {
            if (noted.outcome() instanceof Outcome.Accepted accepted) {
                taken.addAll(accepted.ids());
            }
        }
        receipts.match(taken);
        List<Reminder> failed = written.stream()
                .filter(reminder -> reminder.state() == ReminderState.FAILED)
                .toList();
        reachability.failed(failed);
        reachability.delivered(written.stream()
                .filter(reminder -> reminder.state() == ReminderState.DELIVERED)
                .toList());
    }

    private void followKey(Noted noted) {
        if (noted.outcome() instanceof Outcome.Answered answered && answered.key() != 0) {
            List<Reminder> told = reminders.findAll(noted.reminderIds()).stream()
                    .map(Loaded::state)
                    .toList();
            keys.take(new KeyPresses.Pressed(noted.attemptId(), answered.key(), told));
        }
    }

    /** Told to those further up before it is noted, so that a crash in between loses nobody. */
    private List<Reminder> refusedForGood(List<Noted> batch) {
        Map<String, Outcome.Rejected> refused = new HashMap<>();
        for (Noted noted : batch) {
            if (noted.outcome() instanceof Outcome.Rejected rejected) {
                noted.reminderIds().forEach(id -> refused.put(id, rejected));
            }
        }
        return reminders.findAll(refused.keySet()).stream()
                .map(Loaded::state)
                .filter(reminder -> forGood(reminder, Objects.requireNonNull(refused.get(reminder.id()))))
                .toList();
    }

    private Reminder apply(Reminder reminder, Noted noted, Instant now) {
        if (noted.outcome() instanceof Outcome.Accepted accepted) {
            return reminder.accepted(noted.attemptId(), accepted.ids());
        }
        if (noted.outcome() instanceof Outcome.Answered answered) {
            Reminder told = reminder.accepted(noted.attemptId(), List.of(answered.id()))
                    .receipt(noted.attemptId(), answered.id(), true, "HEARD");
            return keys.answer(told, answered.key()).map(told::acknowledge).orElse(told);
        }
        if (noted.outcome() instanceof Outcome.Rejected rejected) {
            return forGood(reminder, rejected)
                    ? reminder.failed(noted.attemptId(), rejected.code())
                    : reminder.refused(noted.attemptId(), rejected.code(), again(reminder, rejected, now));
        }
        Outcome.Unknown unknown = (Outcome.Unknown) noted.outcome();
        return reminder.unknown(noted.attemptId(), unknown.why(), unknown.ids());
    }

    /** Whoever does not come to the phone is tried a few times, then somebody else is told. */
    private static boolean forGood(Reminder reminder, Outcome.Rejected rejected) {
        ErrorClass kind = rejected.kind();
        return kind == ErrorClass.PERMANENT_RECIPIENT
                || kind == ErrorClass.PERMANENT_CONTENT
                || kind == ErrorClass.NOT_REACHED && callsBefore(reminder) + 1 >= MOST_CALLS;
    }

    private static long callsBefore(Reminder reminder) {
        return reminder.attempts().stream()
                .filter(attempt -> String.valueOf(attempt.code()).startsWith(ErrorClass.NOT_REACHED.name()))
                .count();
    }

    private Instant again(Reminder reminder, Outcome.Rejected rejected, Instant now) {
        Duration pause = rejected.retryAfter()
                .multipliedBy(1L
                        << Math.min(DOUBLINGS, Math.max(0, reminder.attempts().size() - 1)));
        Duration wait = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        return hours.next(now.plus(wait), reminder.role().family());
    }
}
