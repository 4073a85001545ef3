package org.shouwang.reporting.indicator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything the reports know about one person, or the duties and the own work of one class, school or village. Adding is idempotent and in any order gives the same: a version is known by
 * its sequence, an activity by its id (one that was withdrawn is dropped, also when it comes later), a duty by its id
 * (the highest sequence wins), a reminder by its id (states are united), a pair by its id (beginning and end are united),
 * the end of a support plan by the plan's id. Not safe for several threads.
 */
public final class PersonFacts {
    /** How the subject of a unit's duties is written; it names an organisation and is no person. */
    public static final String UNIT = "org:";

    private final String id;
    private final boolean unit;
    private final PersonHistory history = new PersonHistory();
    private final List<Contact> contacts = new ArrayList<>(2);
    private final List<FactId> withdrawn = new ArrayList<>(0);
    private final List<Duty> duties = new ArrayList<>(2);
    private final List<Reminder> reminders = new ArrayList<>(0);
    private final List<Pair> pairs = new ArrayList<>(0);
    private final List<PlanEnd> planEnds = new ArrayList<>(0);
    private final List<List<String>> orgs = new ArrayList<>(1);

    /** Begins with nothing known but the id. */
    public PersonFacts(String id) {
        this.id = id;
        this.unit = id.startsWith(UNIT);
    }

    /** The person's id. */
    public String id() {
        return id;
    }

    /** Whether these are the duties of a class, school or village and not of a person. */
    public boolean ofUnit() {
        return unit;
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
            if (known.id().equals(duty.id())) {
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

    /** Adds a pair's beginning or end. */
    public void add(Pair pair) {
        for (int i = pairs.size() - 1; i >= 0; i--) {
            if (pairs.get(i).id().equals(pair.id())) {
                pairs.set(i, pairs.get(i).merge(pair));
                return;
            }
        }
        pairs.add(pair);
    }

    /** Adds the end of a support plan; told again it changes nothing. */
    public void add(PlanEnd end) {
        if (planEnds.stream().noneMatch(known -> known.id().equals(end.id()))) {
            note(end.orgs());
            planEnds.add(end);
        }
    }

    /** The record of the same person that goes on in place of this one; null while it stands for itself. */
    public @Nullable String mergedInto() {
        return history.mergedInto();
    }

    /**
     * This person with what was done for records that turned out to be of the same one. Their own duties were never due; what was
     * written down for both records was done once.
     */
    public PersonFacts united(List<PersonFacts> absorbed) {
        Set<String> ids = new HashSet<>();
        absorbed.forEach(one -> ids.add(one.id));
        PersonFacts all = new PersonFacts(id);
        all.history.addAll(history);
        all.orgs.addAll(orgs);
        all.duties.addAll(duties);
        for (PersonFacts one : Stream.concat(Stream.of(this), absorbed.stream()).toList()) {
            one.withdrawn.forEach(all::withdraw);
            one.contacts.forEach(contact -> all.add(contact.instead(ids, id)));
            one.pairs.forEach(all::add);
            one.planEnds.forEach(all::add);
            one.reminders.forEach(all::add);
        }
        return all;
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

    List<Pair> pairs() {
        return Collections.unmodifiableList(pairs);
    }

    List<PlanEnd> planEnds() {
        return Collections.unmodifiableList(planEnds);
    }

    List<Reminder> reminders() {
        return Collections.unmodifiableList(reminders);
    }
}
