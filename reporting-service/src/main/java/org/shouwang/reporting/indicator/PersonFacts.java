package org.shouwang.reporting.indicator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the reports know about one person. Adding is idempotent and in any order gives the same: a version is known by
 * its sequence, an activity by its id (one that was withdrawn is dropped, also when it comes later), a duty by rule and first
 * day (the highest sequence wins), a reminder by its id (states are united). Not safe for several threads.
 */
public final class PersonFacts {
    private final String id;
    private final PersonHistory history = new PersonHistory();
    private final List<Contact> contacts = new ArrayList<>(2);
    private final List<FactId> withdrawn = new ArrayList<>(0);
    private final List<Duty> duties = new ArrayList<>(2);
    private final List<Reminder> reminders = new ArrayList<>(0);
    private final List<List<String>> orgs = new ArrayList<>(1);

    /** Begins with nothing known but the id. */
    public PersonFacts(String id) {
        this.id = id;
    }

    /** The person's id. */
    public String id() {
        return id;
    }

    /** Adds what was known of the person from a day on. */
    public void add(PersonVersion version) {
        note(version.orgs());
        history.add(version);
    }

    /** Adds an activity the person took part in, unless it was withdrawn. */
    public void add(Contact contact) {
        if (withdrawn.contains(contact.id())) {
            return;
        }
        note(contact.orgs());
        for (int i = contacts.size() - 1; i >= 0; i--) {
            if (contacts.get(i).id().equals(contact.id())) {
                return;
            }
        }
        contacts.add(contact);
    }

    /** Drops an activity that was taken back, whether it came already or will come. */
    public void withdraw(FactId activity) {
        if (!withdrawn.contains(activity)) {
            withdrawn.add(activity);
            contacts.removeIf(contact -> contact.id().equals(activity));
        }
    }

    /** Adds or replaces a duty; an older state is ignored. */
    public void add(Duty duty) {
        note(duty.orgs());
        for (int i = duties.size() - 1; i >= 0; i--) {
            Duty known = duties.get(i);
            if (known.sameOccurrence(duty)) {
                if (known.sequence() < duty.sequence()) {
                    duties.set(i, duty);
                }
                return;
            }
        }
        duties.add(duty);
    }

    /** Adds a reminder about the person, or what became of it. */
    public void add(Reminder reminder) {
        note(reminder.orgs());
        for (int i = reminders.size() - 1; i >= 0; i--) {
            if (reminders.get(i).id().equals(reminder.id())) {
                reminders.set(i, reminders.get(i).merge(reminder));
                return;
            }
        }
        reminders.add(reminder);
    }

    /** Whether any fact of the person was ever recorded under the organisation; if not, no figure of it needs the person. */
    boolean touches(String org) {
        for (List<String> list : orgs) {
            if (list.contains(org)) {
                return true;
            }
        }
        return false;
    }

    private void note(List<String> list) {
        if (!orgs.contains(list)) {
            orgs.add(list);
        }
    }

    @Nullable
    PersonVersion on(int day) {
        return history.on(day);
    }

    int listedDays(int from, int to) {
        return history.listedDays(from, to);
    }

    boolean listed(int day) {
        return history.listed(day);
    }

    List<Contact> contacts() {
        return Collections.unmodifiableList(contacts);
    }

    List<Duty> duties() {
        return Collections.unmodifiableList(duties);
    }

    List<Reminder> reminders() {
        return Collections.unmodifiableList(reminders);
    }
}
