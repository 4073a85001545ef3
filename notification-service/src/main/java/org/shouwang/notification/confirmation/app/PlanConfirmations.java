package org.shouwang.notification.confirmation.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouwang.notification.confirmation.AskedVisit;
import org.shouwang.notification.contact.Directory;
import org.shouwang.notification.contact.Person;
import org.shouwang.notification.reminder.Confirmation;
import org.shouwang.notification.reminder.Reminder;
import org.shouwang.notification.reminder.app.Reminders;

/** Plans one question for each visit, and drops it where the visit was taken back before it was asked. */
public final class PlanConfirmations {
    private final Directory directory;
    private final Reminders reminders;
    private final Clock clock;

    /** Uses business time. */
    public PlanConfirmations(Directory directory, Reminders reminders, Clock clock) {
        this.directory = directory;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** Plans them; one look-up of the people. A visit that comes again is asked about once. */
    public void ask(List<AskedVisit> visits) {
        if (visits.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        Map<String, Person> people =
                directory.people(visits.stream().map(AskedVisit::personId).collect(Collectors.toSet()));
        reminders.plan(visits.stream()
                .map(visit -> question(visit, people, now, today))
                .toList());
    }

    private Reminder question(AskedVisit visit, Map<String, Person> people, Instant now, LocalDate today) {
        return Confirmation.of(
                visit.activityId(),
                visit.personId(),
                visit.contactType(),
                visit.day(),
                visit.orgs(),
                visit.role(),
                visit.reader(people.get(visit.personId()), today).orElse(null),
                now,
                clock.getZone());
    }

    /** Activities that were taken back; of most of them nobody was to be asked. */
    public void drop(Collection<String> activityIds) {
        if (!activityIds.isEmpty()) {
            reminders.cancelOf(activityIds.stream().map(Confirmation::subject).toList(), "WITHDRAWN");
        }
    }
}
