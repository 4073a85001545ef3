package org.shouwang.notification.reminder.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shouwang.notification.channel.ChannelProvider;
import org.shouwang.notification.channel.ChannelProvider.ErrorClass;
import org.shouwang.notification.channel.ChannelProvider.Outcome;
import org.shouwang.notification.contact.ContactPoint;
import org.shouwang.notification.contact.Directory;
import org.shouwang.notification.contact.Directory.Office;
import org.shouwang.notification.contact.Person.Point;
import org.shouwang.notification.contact.Role;
import org.shouwang.notification.ladder.Chain;
import org.shouwang.notification.ladder.Ladder;
import org.shouwang.notification.ladder.LadderPolicy;
import org.shouwang.notification.ladder.app.ClimbLadders;
import org.shouwang.notification.ladder.app.Ladders;
import org.shouwang.notification.ladder.app.PassOn;
import org.shouwang.notification.ladder.app.Recipients;
import org.shouwang.notification.reminder.Planner;
import org.shouwang.notification.reminder.QuietHours;
import org.shouwang.notification.reminder.Reminder;
import org.shouwang.notification.reminder.Samples;
import org.shouwang.notification.reminder.Wording;
import org.shouwang.platform.outbox.Loaded;

/** What is left when the database, or this process, dies between two writes. */
@SuppressWarnings("unchecked")
class DeathTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Clock CLOCK = Clock.fixed(Samples.NOON, ZONE);
    private static final RuntimeException DEATH = new IllegalStateException("the database is away");

    private final Reminders reminders = mock(Reminders.class);

    @Test
    @Timeout(20)
    void texts_that_could_not_be_claimed_leave_room_for_others() {
        Loaded<Reminder> due = due();
        AtomicInteger handed = new AtomicInteger();
        Desk desk = desk(handed);
        when(reminders.change(any(), any())).thenThrow(DEATH).thenReturn(List.of(due.state()));
        List<Desk.Text> texts = List.of(text(due), text(due));

        assertThatThrownBy(() -> desk.send(texts, Samples.NOON)).isSameAs(DEATH);
        desk.send(texts, Samples.NOON);

        assertThat(handed).hasValue(2);
    }

    private static Loaded<Reminder> due() {
        Loaded<Reminder> loaded = mock(Loaded.class);
        Reminder talk = Samples.overdueTalk();
        when(loaded.id()).thenReturn(talk.id());
        when(loaded.state()).thenReturn(talk);
        return loaded;
    }

    private static Desk.Text text(Loaded<Reminder> reminder) {
        return new Desk.Text("hash", "8613900000000", List.of(reminder));
    }

    private Desk desk(AtomicInteger handed) {
        ChannelProvider provider = mock(ChannelProvider.class);
        when(provider.window()).thenReturn(2);
        when(provider.send(any())).thenAnswer(call -> {
            handed.incrementAndGet();
            return CompletableFuture.completedFuture(new Outcome.Accepted(List.of("1")));
        });
        return new Desk(
                reminders,
                provider,
                outcomes(mock(Ladders.class), mock(Directory.class)),
                new Wording("守望关爱"),
                () -> "attempt",
                () -> Samples.NOON,
                Duration.ofMinutes(1),
                2);
    }

    @Test
    void the_next_person_is_planned_before_a_refusal_is_noted() {
        Loaded<Reminder> claimed = due();
        Ladder ladder = ladder(claimed.state());
        Ladders ladders = mock(Ladders.class);
        Directory directory = mock(Directory.class);
        when(ladders.find(any())).thenReturn(Map.of(ladder.dutyId(), ladder));
        when(directory.people(any())).thenReturn(Map.of());
        when(directory.holders(any(), any()))
                .thenReturn(Map.of(
                        new Office(Role.SP, "9901010001"),
                        new ContactPoint(new Point("cp-sp", "SELF", "SEN", null, null, null), false)));
        when(reminders.findAll(anyCollection())).thenReturn(List.of(claimed));
        when(reminders.changeAll(any(), any())).thenThrow(DEATH);

        try (Outcomes outcomes = outcomes(ladders, directory)) {
            outcomes.note(new Outcomes.Noted(
                    "a1",
                    List.of(claimed.id()),
                    new Outcome.Rejected(ErrorClass.PERMANENT_RECIPIENT, "11", Duration.ZERO)));

            verify(reminders, timeout(5_000).atLeastOnce()).plan(any());
        }
    }

    private Outcomes outcomes(Ladders ladders, Directory directory) {
        LadderPolicy policy = new LadderPolicy(ZONE);
        Recipients recipients = new Recipients(directory, policy, ZONE);
        Planner planner = new Planner(ZONE);
        ClimbLadders climb = new ClimbLadders(ladders, reminders, recipients, policy, planner, CLOCK);
        PassOn passOn = new PassOn(ladders, reminders, recipients, policy, climb, CLOCK);
        Reachability reachability = mock(Reachability.class);
        Receipts receipts = new Receipts(
                mock(WaitingReceipts.class), reminders, number -> number, passOn, reachability, () -> Samples.NOON);
        return new Outcomes(
                reminders, receipts, passOn, reachability, mock(KeyPresses.class), new QuietHours(ZONE), CLOCK);
    }

    private static Ladder ladder(Reminder reminder) {
        return new Ladder(
                reminder.dutyId(),
                reminder.personId(),
                reminder.rule(),
                Chain.SCH,
                Role.T,
                false,
                reminder.orgs(),
                reminder.dueDay(),
                LocalDate.parse("2026-03-12"),
                true,
                3,
                Instant.parse("2026-03-15T00:30:00Z"),
                1,
                null);
    }
}
