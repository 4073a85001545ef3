package org.shouwang.reporting.facts.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.messaging.Envelope;
import org.shouwang.reporting.facts.Canonical;
import org.shouwang.reporting.facts.Fact;
import org.shouwang.reporting.facts.Organisation;
import org.shouwang.reporting.indicator.Contact;
import org.shouwang.reporting.indicator.Days;
import org.shouwang.reporting.indicator.Duty;
import org.shouwang.reporting.indicator.DutyState;
import org.shouwang.reporting.indicator.FactId;
import org.shouwang.reporting.indicator.PersonVersion;
import org.shouwang.reporting.indicator.Reminder;
import org.shouwang.reporting.indicator.ReminderState;
import org.springframework.stereotype.Component;

/** Turns events into facts. A payload that makes no sense is refused by an exception and goes to the dead letters. */
@Component
final class FactMapper {
    private static final String UNKNOWN = "UNK";
    private static final Map<String, ReminderState> REMINDER_STATES = Map.of(
            "notification.reminder.planned.v1", ReminderState.PLANNED,
            "notification.reminder.accepted.v1", ReminderState.ACCEPTED,
            "notification.reminder.delivered.v1", ReminderState.DELIVERED,
            "notification.reminder.failed.v1", ReminderState.FAILED,
            "notification.reminder.unknown.v1", ReminderState.UNKNOWN,
            "notification.reminder.acknowledged.v1", ReminderState.ACKNOWLEDGED,
            "notification.reminder.passed-on.v1", ReminderState.PASSED_ON,
            "notification.reminder.expired.v1", ReminderState.EXPIRED);

    private final ZoneId zone;
    private final Canonical canonical;

    FactMapper(Clock clock, Canonical canonical) {
        this.zone = clock.getZone();
        this.canonical = canonical;
    }

    /** The types of reminder events. */
    static String[] reminderTypes() {
        return REMINDER_STATES.keySet().toArray(String[]::new);
    }

    Fact person(Envelope<Events.Person> event) {
        Events.Person data = event.data();
        int day = day(event.time());
        boolean left = "LEFT".equals(data.status());
        int leftOn = !left ? Days.NEVER : data.leftOn() == null ? day : Days.of(data.leftOn());
        Integer grade = data.grade();
        return new Fact.OfPerson(
                canonical.id(data.personId()),
                new PersonVersion(
                        event.sequence(),
                        day,
                        canonical.id(data.kind()),
                        Days.orNever(data.registeredOn()),
                        leftOn,
                        left && "ERROR".equals(data.exitReason()),
                        code(data.category()),
                        code(data.tier()),
                        code(data.sex()),
                        Days.orNever(data.birthDate()),
                        canonical.orgs(data.orgs()),
                        data.schoolCode() != null,
                        code(data.stage()),
                        code(grade == null ? null : grade.toString()),
                        code(data.guardianship()),
                        code(data.elderAbility()),
                        Boolean.TRUE.equals(data.livingAlone())));
    }

    Fact organisation(Envelope<Events.Organisation> event) {
        Events.Organisation data = event.data();
        return new Fact.OfOrganisation(new Organisation(data.code(), canonical.orgs(data.orgs()), event.sequence()));
    }

    Fact activity(Envelope<Events.Activity> event) {
        Events.Activity data = event.data();
        if (data.personIds().isEmpty()) {
            throw new IllegalArgumentException("An activity for nobody");
        }
        return new Fact.OfActivity(
                data.activityId(),
                new Contact(
                        FactId.of(data.activityId()),
                        canonical.id(data.contactType()),
                        Days.of(data.day()),
                        "DONE".equals(data.result()),
                        data.personIds().stream().map(canonical::id).toList(),
                        canonical.orgs(data.orgs())));
    }

    Fact withdrawal(Envelope<Events.Withdrawal> event) {
        Events.Withdrawal data = event.data();
        return new Fact.OfWithdrawal(
                data.activityId(), data.personIds().stream().map(canonical::id).toList());
    }

    Fact duty(Envelope<Events.Contact> event) {
        Events.Contact data = event.data();
        return new Fact.OfDuty(
                data.dutyId(),
                canonical.id(data.personId()),
                new Duty(
                        canonical.id(data.rule()),
                        Days.of(data.periodFrom()),
                        Days.of(data.dueDay()),
                        Days.of(data.overdueFrom()),
                        state(data.state()),
                        day(data.since()),
                        code(data.chain()),
                        canonical.orgs(data.orgs()),
                        event.sequence()));
    }

    /** What is not yet shown and what is due are one to the figures: nothing is settled. */
    private static DutyState state(String code) {
        return code.equals("PENDING") ? DutyState.DUE : DutyState.valueOf(code);
    }

    Fact reminder(Envelope<Events.Reminder> event) {
        Events.Reminder data = event.data();
        Map<ReminderState, Integer> reached = new EnumMap<>(ReminderState.class);
        ReminderState state = REMINDER_STATES.get(event.type());
        if (state == null) {
            throw new IllegalArgumentException("No state of a reminder: " + event.type());
        }
        reached.put(state, day(event.time()));
        Integer parts = data.parts();
        return new Fact.OfReminder(
                data.reminderId(),
                new Reminder(
                        FactId.of(data.reminderId()),
                        canonical.id(data.personId()),
                        event.sequence(),
                        canonical.id(data.channel()),
                        parts == null ? 1 : parts,
                        canonical.orgs(data.orgs()),
                        reached));
    }

    private int day(Instant instant) {
        return Days.of(instant.atZone(zone).toLocalDate());
    }

    private String code(@Nullable String code) {
        return code == null || code.isEmpty() ? UNKNOWN : canonical.id(code);
    }
}
