package org.shouwang.notification.reminder.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.shouwang.notification.channel.ProviderEvents.Receipt;
import org.shouwang.notification.channel.routing.Route;
import org.shouwang.notification.config.WallClock;
import org.shouwang.notification.ladder.app.PassOn;
import org.shouwang.notification.reminder.Attempt;
import org.shouwang.notification.reminder.Reminder;
import org.shouwang.notification.reminder.ReminderState;
import org.shouwang.notification.reminder.app.WaitingReceipts.Stored;
import org.shouwang.platform.outbox.Loaded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Receipts: stored before they are confirmed, then matched by message id; where the answer with the id was lost, by phone
 * and user reference. One that matches nothing yet waits and is tried again for three days.
 */
public final class Receipts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Receipts.class);
    private static final Duration STORED_WITHIN = Duration.ofSeconds(5);
    private static final Duration KEPT = Duration.ofHours(72);
    private static final int BATCH = 500;

    private final WaitingReceipts waiting;
    private final Reminders reminders;
    private final PhoneHash hash;
    private final PassOn passOn;
    private final Reachability reachability;
    private final WallClock wall;
    private final Batches<Stored> incoming;
    private final Batches<Stored> matching;

    /** Works in its own threads. */
    public Receipts(
            WaitingReceipts waiting,
            Reminders reminders,
            PhoneHash hash,
            PassOn passOn,
            Reachability reachability,
            WallClock wall) {
        this.waiting = waiting;
        this.reminders = reminders;
        this.hash = hash;
        this.passOn = passOn;
        this.reachability = reachability;
        this.wall = wall;
        this.matching = new Batches<>("receipts-match", false, this::matchAll);
        this.incoming = new Batches<>("receipts-store", false, this::storeAll);
    }

    /** Stores a receipt; returns when the database has it, throws when it has not. */
    public void take(Receipt receipt) {
        String messageId = Route.messageId(receipt.provider(), receipt.messageId());
        Stored stored = new Stored(
                messageId + ':' + receipt.code(),
                messageId,
                receipt.delivered(),
                receipt.code(),
                hash.of(receipt.number()),
                receipt.userReference(),
                wall.now());
        try {
            incoming.add(stored).get(STORED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the receipt could not be stored", e);
        }
    }

    /** Matches receipts that came before the answers with these ids. */
    void match(Collection<String> providerIds) {
        if (!providerIds.isEmpty()) {
            waiting.of(providerIds).forEach(matching::add);
        }
    }

    /** Tries again what has waited, the longest untried first; forgets what has waited for three days. */
    public void sweep(Duration waitedFor) {
        Instant now = wall.now();
        List<Stored> untried = waiting.untriedSince(now.minus(waitedFor), BATCH);
        waiting.tried(untried.stream().map(Stored::id).toList(), now);
        matchAll(untried);
        long forgotten = waiting.forgetBefore(now.minus(KEPT));
        if (forgotten > 0) {
            LOG.warn("{} receipts matched nothing for three days and were forgotten", forgotten);
        }
    }

    @Override
    public void close() {
        incoming.close();
        matching.close();
    }

    private void storeAll(List<Stored> receipts) {
        waiting.store(receipts);
        receipts.forEach(matching::add);
    }

    private void matchAll(List<Stored> receipts) {
        if (receipts.isEmpty()) {
            return;
        }
        Map<String, List<Told>> found = byProviderId(receipts);
        List<Stored> lost =
                receipts.stream().filter(r -> !found.containsKey(r.id())).toList();
        found.putAll(byPhone(lost));
        Map<String, List<Told>> byReminder = new HashMap<>();
        found.values()
                .forEach(list -> list.forEach(told -> byReminder
                        .computeIfAbsent(told.reminderId(), id -> new ArrayList<>())
                        .add(told)));
        List<Reminder> after = reminders.changeAll(byReminder.keySet(), reminder -> {
            Reminder next = reminder;
            for (Told told : byReminder.getOrDefault(reminder.id(), List.of())) {
                Stored receipt = told.receipt();
                next = next.receipt(told.attemptId(), receipt.providerId(), receipt.delivered(), receipt.code());
            }
            return next;
        });
        settle(after);
        waiting.remove(found.keySet());
    }

    private record Told(String reminderId, String attemptId, Stored receipt) {}

    private Map<String, List<Told>> byProviderId(List<Stored> receipts) {
        Map<String, List<Told>> found = new HashMap<>();
        Map<String, List<Stored>> byId = receipts.stream().collect(Collectors.groupingBy(Stored::providerId));
        for (Loaded<Reminder> reminder : reminders.byProviderIds(byId.keySet())) {
            Attempt attempt = reminder.state().lastAttempt().orElseThrow();
            for (String id : attempt.partStates().keySet()) {
                byId.getOrDefault(id, List.of())
                        .forEach(receipt -> found.computeIfAbsent(receipt.id(), key -> new ArrayList<>())
                                .add(new Told(reminder.id(), attempt.id(), receipt)));
            }
        }
        return found;
    }

    /** The answer was lost, so the id means nothing to us: the phone and our 16-bit number tell which text it was. */
    private Map<String, List<Told>> byPhone(List<Stored> receipts) {
        Map<String, List<Told>> found = new HashMap<>();
        if (receipts.isEmpty()) {
            return found;
        }
        List<Loaded<Reminder>> unknown =
                reminders.unknownTo(receipts.stream().map(Stored::phoneHash).collect(Collectors.toSet()));
        for (Stored receipt : receipts) {
            List<Loaded<Reminder>> candidates = unknown.stream()
                    .filter(r -> fits(r.state().lastAttempt().orElseThrow(), receipt))
                    .toList();
            Set<String> attempts = new HashSet<>();
            candidates.forEach(
                    r -> attempts.add(r.state().lastAttempt().orElseThrow().id()));
            if (attempts.size() == 1) {
                found.put(
                        receipt.id(),
                        candidates.stream()
                                .map(r -> new Told(r.id(), attempts.iterator().next(), receipt))
                                .toList());
            }
        }
        return found;
    }

    private static boolean fits(Attempt attempt, Stored receipt) {
        return attempt.phoneHash().equals(receipt.phoneHash())
                && (receipt.userReference() == null || receipt.userReference() == attempt.userReference());
    }

    private void settle(List<Reminder> after) {
        List<Reminder> failed =
                after.stream().filter(r -> r.state() == ReminderState.FAILED).toList();
        reachability.failed(failed);
        reachability.delivered(
                after.stream().filter(r -> r.state() == ReminderState.DELIVERED).toList());
        passOn.next(failed, "FAILED");
    }
}
