package org.shouwang.notification.campaign.app;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.campaign.Campaign;
import org.shouwang.notification.contact.ContactPoint;
import org.shouwang.notification.contact.Directory;
import org.shouwang.notification.contact.Person;
import org.shouwang.notification.ladder.Rung.Kind;
import org.shouwang.notification.reminder.Channel;
import org.shouwang.notification.reminder.Priority;
import org.shouwang.notification.reminder.QuietHours;
import org.shouwang.notification.reminder.Reminder;
import org.shouwang.notification.reminder.ReminderState;
import org.shouwang.notification.reminder.app.Reminders;
import org.shouwang.platform.outbox.Loaded;

/**
 * Makes the reminders of approved campaigns, a page of people at a time. The reminders are written before the campaign says how
 * far it has come, so a crash in between plans the same page again and nobody twice.
 */
public final class PlanCampaigns {

    private static final int PAGE = 500;

    private final Campaigns campaigns;
    private final Directory directory;
    private final Reminders reminders;
    private final QuietHours hours;
    private final Clock clock;

    /** Uses business time. */
    public PlanCampaigns(Campaigns campaigns, Directory directory, Reminders reminders, QuietHours hours, Clock clock) {
        this.campaigns = campaigns;
        this.directory = directory;
        this.reminders = reminders;
        this.hours = hours;
        this.clock = clock;
    }

    /** A page of each; says whether there may be more to do at once. */
    public boolean tick() {
        List<Loaded<Campaign>> planning = campaigns.planning();
        planning.forEach(this::plan);
        return !planning.isEmpty();
    }

    private void plan(Loaded<Campaign> loaded) {
        Campaign campaign = loaded.state();
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        String last = campaign.last() == null ? "" : campaign.last();
        List<Person> people =
                directory.audience(campaign.org(), campaign.audience().kind(), campaign.scope(), last, PAGE);
        reminders.plan(people.stream()
                .map(person -> reminder(
                        campaign,
                        person,
                        person.reach(campaign.audience().role(), today).orElse(null),
                        now))
                .toList());
        Campaign next = people.isEmpty()
                ? campaign.planned(campaign.last(), 0, false)
                : campaign.planned(people.get(people.size() - 1).id(), people.size(), people.size() == PAGE);
        if (!campaigns.change(loaded, next)) {
            // somebody has stopped it meanwhile, or another instance plans the same page: those of a stopped one must
            // not stay
            campaigns
                    .stoppedAmong(List.of(campaign.subject()))
                    .forEach(subject -> reminders.cancelOf(List.of(subject), "CAMPAIGN_STOPPED"));
        }
    }

    private Reminder reminder(Campaign campaign, Person person, @Nullable ContactPoint contact, Instant now) {
        Instant at = campaign.priority() == Priority.ALARM ? now : hours.next(now, true);
        Reminder planned = new Reminder(
                Reminder.idOf(
                        campaign.subject() + ':' + person.id(),
                        0,
                        campaign.audience().role()),
                campaign.subject(),
                person.id(),
                campaign.notice().template().name(),
                campaign.audience().role(),
                0,
                Kind.CAMPAIGN,
                contact == null || contact.reads() ? Channel.SMS : Channel.VOICE,
                campaign.priority(),
                contact == null ? null : contact.id(),
                ReminderState.PLANNED,
                at,
                campaign.notAfter(),
                LocalDate.ofInstant(campaign.notAfter(), clock.getZone()),
                false,
                campaign.orgs(),
                LocalDate.ofInstant(now, clock.getZone()),
                null,
                null,
                campaign.notice(),
                List.of());
        return contact == null ? planned.failedUnsent("NOBODY") : planned;
    }
}
