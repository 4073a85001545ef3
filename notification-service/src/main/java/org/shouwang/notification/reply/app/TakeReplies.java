package org.shouwang.notification.reply.app;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shouwang.notification.channel.ProviderEvents.Inbound;
import org.shouwang.notification.ladder.Ladder;
import org.shouwang.notification.ladder.app.Ladders;
import org.shouwang.notification.ladder.app.PassOn;
import org.shouwang.notification.reminder.Attempt;
import org.shouwang.notification.reminder.Confirmation;
import org.shouwang.notification.reminder.Planner;
import org.shouwang.notification.reminder.Reminder;
import org.shouwang.notification.reminder.app.KeyPresses;
import org.shouwang.notification.reminder.app.PhoneHash;
import org.shouwang.notification.reminder.app.Reminders;
import org.shouwang.notification.reply.Answer;
import org.shouwang.notification.reply.Reply;
import org.shouwang.platform.encryption.FieldCipher;
import org.shouwang.platform.outbox.Loaded;

/**
 * Takes what readers write back. "Done" puts the next step of the ladder off by one interval: somebody has reacted, but only
 * a recorded contact meets the duty. "Help" tells the next person up at once. All else waits for a person to read it. To a question
 * about a visit the same digits say yes and no: nobody has asked for help
 * then, and the reply is kept as from nobody, so that whoever made the visit does not read it.
 */
public final class TakeReplies implements KeyPresses {

    /** Context under which the words are sealed. */
    public static final String SEALED_AS = "reply.text";

    private static final Duration SAME = Duration.ofMinutes(2);
    private static final Duration URGENT = Duration.ofDays(1);
    private static final Duration OTHERS = Duration.ofDays(3);

    private final Replies replies;
    private final Reminders reminders;
    private final Ladders ladders;
    private final PassOn passOn;
    private final PhoneHash hash;
    private final FieldCipher cipher;
    private final Clock clock;

    /** Uses business time. */
    public TakeReplies(
            Replies replies,
            Reminders reminders,
            Ladders ladders,
            PassOn passOn,
            PhoneHash hash,
            FieldCipher cipher,
            Clock clock) {
        this.replies = replies;
        this.reminders = reminders;
        this.ladders = ladders;
        this.passOn = passOn;
        this.hash = hash;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Returns when everything that follows from the reply is stored; the same text within two minutes is the same reply. */
    public void take(Inbound inbound) {
        Instant now = clock.instant();
        String phone = hash.of(inbound.number());
        long span = now.getEpochSecond() / SAME.toSeconds();
        String id = id(phone, inbound.text(), span);
        if (replies.has(id) || replies.has(id(phone, inbound.text(), span - 1))) {
            return;
        }
        Answer read = Answer.of(inbound.text());
        List<Loaded<Reminder>> told = reminders.latestTo(phone);
        List<Reminder> acknowledged = reminders.changeAll(
                told.stream().map(Loaded::id).toList(), reminder -> reminder.acknowledge(said(reminder, read)));
        settle(id, phone, inbound.text(), read, acknowledged, now);
    }

    @Override
    public void take(Pressed pressed) {
        Answer read = Answer.ofKey(pressed.key()).orElse(null);
        String phone = pressed.told().stream()
                .flatMap(reminder -> reminder.lastAttempt().stream())
                .map(Attempt::phoneHash)
                .findFirst()
                .orElse(null);
        if (read != null && phone != null) {
            settle(pressed.callId(), phone, "按键" + pressed.key(), read, pressed.told(), clock.instant());
        }
    }

    @Override
    public Optional<String> answer(Reminder reminder, char key) {
        return Answer.ofKey(key).map(read -> said(reminder, read));
    }

    private static String said(Reminder reminder, Answer read) {
        return Confirmation.is(reminder) ? Confirmation.answer(read.name()) : read.name();
    }

    private void settle(String id, String phone, String words, Answer read, List<Reminder> answered, Instant now) {
        boolean aboutVisit = answered.stream().anyMatch(Confirmation::is);
        Answer answer = aboutVisit && read == Answer.HELP ? Answer.OTHER : read;
        follow(answered, answer, now);
        Reminder first = aboutVisit || answered.isEmpty() ? null : answered.get(0);
        replies.keep(
                new Reply(
                        id,
                        phone,
                        answer,
                        cipher.encrypt(words, SEALED_AS),
                        now,
                        first == null ? null : first.id(),
                        first == null ? null : first.personId(),
                        first == null ? List.of() : first.orgs()),
                aboutVisit ? List.of() : answered);
    }

    private void follow(List<Reminder> reminders, Answer answer, Instant now) {
        if (answer == Answer.HELP) {
            passOn.next(reminders, Planner.HELP);
        } else if (answer == Answer.DONE) {
            Set<String> duties = reminders.stream().map(Reminder::dutyId).collect(Collectors.toSet());
            Map<Ladder, Ladder> later = new HashMap<>();
            for (Ladder ladder : ladders.find(duties).values()) {
                Instant next = ladder.nextAt();
                Instant rested = now.plus(ladder.urgent() ? URGENT : OTHERS);
                if (ladder.open() && next != null && next.isBefore(rested)) {
                    later.put(ladder, ladder.at(ladder.nextStep(), rested));
                }
            }
            ladders.advance(later);
        }
    }

    private static String id(String phone, String text, long span) {
        return UUID.nameUUIDFromBytes((phone + '\n' + text + '\n' + span).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
