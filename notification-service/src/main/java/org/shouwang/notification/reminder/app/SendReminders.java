package org.shouwang.notification.reminder.app;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.hold.app.Holds;
import org.shouwang.notification.hold.app.WatchOutage;
import org.shouwang.notification.ladder.app.PassOn;
import org.shouwang.notification.reminder.Caps;
import org.shouwang.notification.reminder.Caps.Verdict;
import org.shouwang.notification.reminder.Channel;
import org.shouwang.notification.reminder.Confirmation;
import org.shouwang.notification.reminder.Priority;
import org.shouwang.notification.reminder.QuietHours;
import org.shouwang.notification.reminder.Reminder;
import org.shouwang.notification.reminder.Texts;
import org.shouwang.notification.reminder.Texts.Group;
import org.shouwang.notification.reminder.Wording;
import org.shouwang.platform.outbox.Loaded;

/**
 * Sends what is due: takes a batch, sets aside what must not go out (duty ended, too late, night, nobody who reads; an alarm
 * waits for no morning and is not counted), asks
 * for the numbers, merges per phone, applies the caps, and hands the texts to the {@link Desk}.
 */
public final class SendReminders {

    private static final int BATCH = 500;
    private static final int PER_READER = 2_000;
    private static final String HELD = "HELD";
    private static final Duration ASK_AGAIN = Duration.ofMinutes(10);

    private final Channel channel;
    private final Priority priority;
    private final Reminders reminders;
    private final Ended ended;
    private final PassOn passOn;
    private final Numbers numbers;
    private final PhoneHash hash;
    private final @Nullable Desk desk;
    private final QuietHours hours;
    private final Holds holds;
    private final WatchOutage outage;
    private final Wording wording;
    private final Caps caps;
    private final Clock clock;

    /**
     * Sends what goes by one channel in one lane. Uses business time.
     *
     * @param ended which duties and campaigns need nobody to be told any more
     * @param desk where it is sent; none = this channel cannot be used, and somebody else is told instead
     */
    public SendReminders(
            Channel channel,
            Priority priority,
            Reminders reminders,
            Ended ended,
            PassOn passOn,
            Numbers numbers,
            PhoneHash hash,
            @Nullable Desk desk,
            QuietHours hours,
            Holds holds,
            WatchOutage outage,
            Wording wording,
            Clock clock) {
        this.channel = channel;
        this.priority = priority;
        this.reminders = reminders;
        this.ended = ended;
        this.passOn = passOn;
        this.numbers = numbers;
        this.hash = hash;
        this.desk = desk;
        this.hours = hours;
        this.holds = holds;
        this.outage = outage;
        this.wording = wording;
        this.caps = new Caps(hours);
        this.clock = clock;
    }

    /**
     * One batch.
     *
     * @return whether there may be more to do at once
     * @throws Numbers.Unreachable when numbers cannot be had now; nothing is lost, try later
     */
    public boolean tick() {
        Instant now = clock.instant();
        List<Loaded<Reminder>> due = reminders.due(channel, priority, now, BATCH);
        if (due.isEmpty()) {
            wentWell();
            return false;
        }
        List<Loaded<Reminder>> left = setAside(due, now);
        if (left.isEmpty() || desk == null || !desk.open() || priority != Priority.ALARM && !outage.mayGo()) {
            return left.size() < due.size();
        }
        if (due.size() == BATCH) {
            left = withTheRest(left, now);
        }
        return send(desk, left, now) || due.size() == BATCH;
    }

    private List<Loaded<Reminder>> setAside(List<Loaded<Reminder>> due, Instant now) {
        Set<String> over = ended.among(due.stream().map(r -> r.state().dutyId()).collect(Collectors.toSet()));
        List<Loaded<Reminder>> left = take(
                due, r -> over.contains(r.dutyId()), taken -> reminders.change(taken, r -> r.cancel("DUTY_ENDED")));
        left = take(left, r -> r.notAfter().isBefore(now), taken -> reminders.change(taken, r -> r.expire("TOO_LATE")));
        left = take(left, r -> desk == null, this::passOnCalls);
        left = take(
                left,
                r -> priority != Priority.ALARM && holds.anyOf(r.orgs()),
                taken -> reminders.change(taken, r -> r.later(now.plus(ASK_AGAIN), HELD)));
        return take(
                left,
                r -> priority != Priority.ALARM
                        && !hours.next(now, r.role().family()).equals(now),
                taken -> reminders.change(
                        taken, r -> r.later(hours.next(now, r.role().family()), "QUIET_HOURS")));
    }

    // Those further up are always planned first, so that a crash in between loses nobody.

    private void passOnCalls(List<Loaded<Reminder>> calls) {
        passOn.next(calls.stream().map(Loaded::state).toList(), "VOICE");
        reminders.change(calls, r -> r.passOn("NO_VOICE_YET"));
    }

    private List<Loaded<Reminder>> withTheRest(List<Loaded<Reminder>> left, Instant now) {
        Set<String> readers = left.stream()
                .map(Loaded::state)
                .filter(r -> !r.role().family())
                .map(Reminder::contactPointId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, Loaded<Reminder>> all = new LinkedHashMap<>();
        left.forEach(r -> all.put(r.id(), r));
        setAside(reminders.dueTo(readers, channel, priority, now, PER_READER), now)
                .forEach(r -> all.putIfAbsent(r.id(), r));
        return List.copyOf(all.values());
    }

    private boolean send(Desk open, List<Loaded<Reminder>> due, Instant now) {
        Numbers.Known known = numbers.of(due.stream()
                .map(r -> String.valueOf(r.state().contactPointId()))
                .collect(Collectors.toSet()));
        List<Loaded<Reminder>> clear = take(
                due,
                r -> known.unclear().contains(String.valueOf(r.contactPointId())),
                taken -> reminders.change(taken, r -> r.later(now.plus(ASK_AGAIN), "NUMBER_UNCLEAR")));
        List<Loaded<Reminder>> reachable = take(
                clear, r -> !known.numbers().containsKey(String.valueOf(r.contactPointId())), this::failWithoutNumber);
        Map<String, Loaded<Reminder>> byId =
                reachable.stream().collect(Collectors.toMap(Loaded::id, r -> r, (a, b) -> a, LinkedHashMap::new));
        Map<String, String> numberOf = new HashMap<>();
        Map<String, List<Reminder>> byPhone = new LinkedHashMap<>();
        for (Loaded<Reminder> reminder : reachable) {
            String number = Objects.requireNonNull(
                    known.numbers().get(String.valueOf(reminder.state().contactPointId())));
            String phone = hash.of(number);
            numberOf.put(phone, number);
            byPhone.computeIfAbsent(phone, p -> new ArrayList<>()).add(reminder.state());
        }
        List<Group> alone = withQuestionsAlone(Texts.merge(byPhone), byId, now);
        List<Group> allowed = withinCaps(withoutHeld(onceForEachPhone(alone, byId), byId, now), byId, now);
        open.send(
                allowed.stream()
                        .map(group -> new Desk.Text(
                                group.phoneHash(),
                                Objects.requireNonNull(numberOf.get(group.phoneHash())),
                                group.reminders().stream()
                                        .map(r -> Objects.requireNonNull(byId.get(r.id())))
                                        .toList()))
                        .toList(),
                now);
        wentWell();
        return !reachable.isEmpty();
    }

    /** Letters and alarms say nothing of whether what duties call for goes out. */
    private void wentWell() {
        if (priority == Priority.NORMAL && channel == Channel.SMS) {
            outage.alive();
        }
    }

    private List<Group> withoutHeld(List<Group> groups, Map<String, Loaded<Reminder>> byId, Instant now) {
        if (priority == Priority.ALARM) {
            return groups;
        }
        List<Group> left = new ArrayList<>();
        for (Group group : groups) {
            if (holds.template(wording.of(group.reminders()).template())) {
                reminders.change(
                        group.reminders().stream()
                                .map(r -> Objects.requireNonNull(byId.get(r.id())))
                                .toList(),
                        r -> r.later(now.plus(ASK_AGAIN), HELD));
            } else {
                left.add(group);
            }
        }
        return left;
    }

    /**
     * A question about a visit is the only text of its day to a phone: an answer counts for the latest text, so it must be clear
     * which that was. Where anything else goes out the question waits until tomorrow.
     */
    private List<Group> withQuestionsAlone(List<Group> groups, Map<String, Loaded<Reminder>> byId, Instant now) {
        Map<String, Integer> texts = new HashMap<>();
        groups.forEach(group -> texts.merge(group.phoneHash(), 1, Integer::sum));
        List<Group> questions = groups.stream()
                .filter(group -> Confirmation.is(group.carrier()))
                .toList();
        if (questions.isEmpty()) {
            return groups;
        }
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        Map<String, Map<LocalDate, Integer>> sent =
                reminders.textsSince(questions.stream().map(Group::phoneHash).collect(Collectors.toSet()), today);
        List<Group> left = new ArrayList<>();
        for (Group group : groups) {
            String phone = group.phoneHash();
            boolean others = texts.getOrDefault(phone, 0) > 1
                    || sent.getOrDefault(phone, Map.of()).getOrDefault(today, 0) > 0;
            if (Confirmation.is(group.carrier()) && others) {
                texts.merge(phone, -1, Integer::sum);
                reminders.change(
                        List.of(Objects.requireNonNull(byId.get(group.carrier().id()))),
                        r -> r.later(hours.tomorrow(now, true), "OTHER_TEXT"));
            } else {
                left.add(group);
            }
        }
        return left;
    }

    /** Who has two children, or is told of both parents, hears the words of a campaign once. */
    private List<Group> onceForEachPhone(List<Group> groups, Map<String, Loaded<Reminder>> byId) {
        List<Group> notices = groups.stream()
                .filter(group -> group.carrier().notice() != null)
                .toList();
        if (notices.isEmpty()) {
            return groups;
        }
        Map<String, Set<String>> told = reminders.toldTo(
                notices.stream().map(group -> group.carrier().dutyId()).collect(Collectors.toSet()),
                notices.stream().map(Group::phoneHash).collect(Collectors.toSet()));
        List<Group> left = new ArrayList<>();
        for (Group group : groups) {
            if (told.getOrDefault(group.carrier().dutyId(), Set.of()).contains(group.phoneHash())) {
                reminders.change(
                        group.reminders().stream()
                                .map(r -> Objects.requireNonNull(byId.get(r.id())))
                                .toList(),
                        r -> r.cancel("TOLD_ALREADY"));
            } else {
                left.add(group);
            }
        }
        return left;
    }

    private void failWithoutNumber(List<Loaded<Reminder>> gone) {
        passOn.next(gone.stream().map(Loaded::state).toList(), "NO_NUMBER");
        reminders.change(gone, r -> r.failedUnsent("NO_NUMBER"));
    }

    private List<Group> withinCaps(List<Group> groups, Map<String, Loaded<Reminder>> byId, Instant now) {
        if (priority == Priority.ALARM) {
            return groups;
        }
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Map<String, Map<LocalDate, Integer>> sent = new HashMap<>();
        reminders
                .textsSince(groups.stream().map(Group::phoneHash).collect(Collectors.toSet()), monday)
                .forEach((phone, days) -> sent.put(phone, new HashMap<>(days)));
        List<Group> allowed = new ArrayList<>();
        for (Group group : groups) {
            Map<LocalDate, Integer> days = sent.computeIfAbsent(group.phoneHash(), phone -> new HashMap<>());
            int week = days.values().stream().mapToInt(Integer::intValue).sum();
            Verdict verdict = caps.decide(group.carrier(), days.getOrDefault(today, 0), week, now);
            if (verdict instanceof Verdict.Send) {
                days.merge(today, 1, Integer::sum);
                allowed.add(group);
            } else {
                List<Loaded<Reminder>> held = group.reminders().stream()
                        .map(r -> Objects.requireNonNull(byId.get(r.id())))
                        .toList();
                reminders.change(held, r -> held(r, verdict));
            }
        }
        return allowed;
    }

    private static Reminder held(Reminder reminder, Verdict verdict) {
        return verdict instanceof Verdict.Later later
                ? reminder.later(later.at(), later.reason())
                : reminder.expire(((Verdict.Never) verdict).reason());
    }

    private static List<Loaded<Reminder>> take(
            List<Loaded<Reminder>> from,
            Predicate<Reminder> which,
            java.util.function.Consumer<List<Loaded<Reminder>>> action) {
        Map<Boolean, List<Loaded<Reminder>>> split =
                from.stream().collect(Collectors.partitioningBy(r -> which.test(r.state())));
        List<Loaded<Reminder>> taken = split.getOrDefault(true, List.of());
        if (!taken.isEmpty()) {
            action.accept(taken);
        }
        return split.getOrDefault(false, List.of());
    }

    /** How long a text may be under way: until it is pointless, at least an hour, at most two days. */
    static Duration validity(Collection<Loaded<Reminder>> reminders, Instant now) {
        Instant until = reminders.stream()
                .map(r -> r.state().notAfter())
                .max(Instant::compareTo)
                .orElse(now);
        Duration left = Duration.between(now, until);
        Duration least = Duration.ofHours(1);
        Duration most = Duration.ofDays(2);
        return left.compareTo(least) < 0 ? least : left.compareTo(most) > 0 ? most : left;
    }
}
