package org.shouwang.notification.reminder.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.shouwang.notification.channel.ChannelProvider;
import org.shouwang.notification.channel.ChannelProvider.DispatchRequest;
import org.shouwang.notification.channel.Content;
import org.shouwang.notification.config.WallClock;
import org.shouwang.notification.reminder.Attempt;
import org.shouwang.notification.reminder.Reminder;
import org.shouwang.notification.reminder.Wording;
import org.shouwang.notification.text.SmsText;
import org.shouwang.platform.defaults.Ids;
import org.shouwang.platform.outbox.Loaded;

/**
 * Claims texts and hands them to the provider, never more at once than the provider's window. The claim is in the
 * reminder's document before the text leaves: whoever finds a claim nobody works on knows that it may have been sent.
 */
public final class Desk {

    private final Reminders reminders;
    private final ChannelProvider provider;
    private final Outcomes outcomes;
    private final Wording wording;
    private final Ids ids;
    private final WallClock wall;
    private final Duration lease;
    private final int room;
    private final Semaphore window;

    /**
     * A desk at one provider.
     *
     * @param room how many texts may be under way at once; desks at one provider share its window
     * @param lease how long a claim may be worked on, on wall time; longer than the provider's time-out
     */
    public Desk(
            Reminders reminders,
            ChannelProvider provider,
            Outcomes outcomes,
            Wording wording,
            Ids ids,
            WallClock wall,
            Duration lease,
            int room) {
        this.reminders = reminders;
        this.provider = provider;
        this.outcomes = outcomes;
        this.wording = wording;
        this.ids = ids;
        this.wall = wall;
        this.lease = lease;
        this.room = room;
        this.window = new Semaphore(room);
    }

    /** Reminders to one phone, told by one text; the first stands for it. */
    record Text(String phoneHash, String number, List<Loaded<Reminder>> reminders) {}

    private record Claimed(Text text, Attempt attempt, Content content) {}

    /** Whether texts can be handed over now. */
    boolean open() {
        return provider.ready();
    }

    /** Sends texts, waiting for room in the window; outcomes are noted when they come. */
    void send(List<Text> texts, Instant now) {
        for (int from = 0; from < texts.size(); from += room) {
            List<Text> some = texts.subList(from, Math.min(texts.size(), from + room));
            window.acquireUninterruptibly(some.size());
            int unused = some.size();
            try {
                for (Claimed text : claim(some, now)) {
                    hand(text, now);
                    unused--;
                }
            } finally {
                window.release(unused);
            }
        }
    }

    private List<Claimed> claim(List<Text> texts, Instant now) {
        Map<String, Attempt> attempts = new HashMap<>();
        List<Claimed> wanted = new ArrayList<>();
        List<Loaded<Reminder>> all = new ArrayList<>();
        for (Text text : texts) {
            Content content =
                    wording.of(text.reminders().stream().map(Loaded::state).toList());
            Attempt attempt = attempt(text, content, now);
            wanted.add(new Claimed(text, attempt, content));
            String carrier = text.reminders().get(0).id();
            text.reminders()
                    .forEach(r -> attempts.put(r.id(), r.id().equals(carrier) ? attempt : attempt.withoutCarrying()));
            all.addAll(text.reminders());
        }
        Set<String> got = new HashSet<>();
        reminders
                .change(all, r -> r.claim(java.util.Objects.requireNonNull(attempts.get(r.id()))))
                .forEach(r -> got.add(r.id()));
        List<Claimed> complete = new ArrayList<>();
        for (Claimed text : wanted) {
            List<String> mine = text.text().reminders().stream()
                    .map(Loaded::id)
                    .filter(got::contains)
                    .toList();
            if (mine.size() == text.text().reminders().size()) {
                complete.add(text);
            } else if (!mine.isEmpty()) {
                reminders.changeAll(mine, r -> r.refused(text.attempt().id(), "CHANGED", now));
            }
        }
        return complete;
    }

    private Attempt attempt(Text text, Content content, Instant now) {
        String id = ids.next();
        return new Attempt(
                id,
                now,
                wall.now().plus(lease),
                content.template(),
                content.text(),
                text.phoneHash(),
                id.hashCode() & 0xffff,
                text.reminders().size(),
                true,
                provider.speaks() ? 1 : SmsText.of(content.text(), 0).parts().size(),
                Attempt.Outcome.PENDING,
                null,
                Map.of());
    }

    private void hand(Claimed claimed, Instant now) {
        Attempt attempt = claimed.attempt();
        List<String> told = claimed.text().reminders().stream().map(Loaded::id).toList();
        provider.send(new DispatchRequest(
                        attempt.id(),
                        told.get(0),
                        attempt.userReference(),
                        claimed.text().number(),
                        claimed.content(),
                        SendReminders.validity(claimed.text().reminders(), now)))
                .whenComplete((outcome, fault) -> {
                    window.release();
                    outcomes.note(new Outcomes.Noted(
                            attempt.id(),
                            told,
                            fault == null ? outcome : new ChannelProvider.Outcome.Unknown("FAULT", List.of())));
                });
    }
}
