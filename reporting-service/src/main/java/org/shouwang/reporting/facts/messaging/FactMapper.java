package org.shouwang.reporting.facts.messaging;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
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
import org.shouwang.reporting.indicator.FileState;
import org.shouwang.reporting.indicator.Pair;
import org.shouwang.reporting.indicator.PersonFacts;
import org.shouwang.reporting.indicator.PersonVersion;
import org.shouwang.reporting.indicator.PlanEnd;
import org.shouwang.reporting.indicator.Reminder;
import org.shouwang.reporting.indicator.ReminderState;
import org.springframework.stereotype.Component;

/** Turns events into facts. A payload that makes no sense is refused by an exception and goes to the dead letters. */
@Component
final class FactMapper {
    private static final String UNKNOWN = "UNK";
    private static final String SESSION = "session:";
    private static final String PAIR_ENDED = "care-activity.pair.ended.v1";
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
                        Days.orNever(Boolean.FALSE.equals(data.onFile()) ? null : data.registeredOn()),
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
                        Boolean.TRUE.equals(data.livingAlone()),
                        file(data),
                        data.mergedInto()));
    }

    private static FileState file(Events.Person data) {
        Events.Completeness completeness = data.completeness();
        List<Events.Phone> phones = data.contactPoints() == null ? List.of() : data.contactPoints();
        long good = phones.stream()
                .filter(phone -> phone.status() == null || phone.status().equals("GIVEN"))
                .count();
        return new FileState(
                completeness == null ? 0 : completeness.filled(),
                completeness == null ? 0 : completeness.required(),
                phones.size(),
                (int) good);
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

    /** A session is kept beside the activities, as a record of its own kind; ids of the two never meet. */
    Fact session(Envelope<Events.Session> event) {
        Events.Session data = event.data();
        String id = SESSION + data.sessionId();
        return new Fact.OfActivity(
                id,
                new Contact(
                        FactId.of(id),
                        data.personIds().isEmpty() ? Contact.UNIT_WORK : Contact.SESSION,
                        Days.of(data.day()),
                        true,
                        present(data.org(), data.personIds()),
                        canonical.orgs(data.orgs())));
    }

    Fact sessionWithdrawal(Envelope<Events.SessionWithdrawal> event) {
        Events.SessionWithdrawal data = event.data();
        return new Fact.OfWithdrawal(SESSION + data.sessionId(), present(data.org(), data.personIds()));
    }

    /** Where nobody of the register was present it is the organisation's own doing, and kept with its duties. */
    private List<String> present(String org, List<String> personIds) {
        return personIds.isEmpty()
                ? List.of(canonical.id(PersonFacts.UNIT + org))
                : personIds.stream().map(canonical::id).toList();
    }

    /** A day that an event of this type should tell and does not is the day it was written down. */
    Fact pair(Envelope<Events.PairState> event) {
        Events.PairState data = event.data();
        boolean ended = event.type().equals(PAIR_ENDED);
        int told = day(event.time());
        return new Fact.OfPair(
                data.pairId(),
                canonical.id(data.personId()),
                new Pair(
                        FactId.of(data.pairId()),
                        code(data.pairType()),
                        data.startedOn() == null && !ended ? told : Days.orNever(data.startedOn()),
                        data.endedOn() == null && ended ? told : Days.orNever(data.endedOn())));
    }

    Fact planEnd(Envelope<Events.PlanEnded> event) {
        Events.PlanEnded data = event.data();
        return new Fact.OfPlanEnd(
                data.planId(),
                canonical.id(data.personId()),
                new PlanEnd(
                        FactId.of(data.planId()),
                        canonical.id(data.kind()),
                        code(data.reason()),
                        data.goalMet(),
                        day(data.at()),
                        canonical.orgs(data.orgs())));
    }

    Fact duty(Envelope<Events.Contact> event) {
        Events.Contact data = event.data();
        return new Fact.OfDuty(
                data.dutyId(),
                canonical.id(data.personId()),
                new Duty(
                        FactId.of(data.dutyId()),
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
