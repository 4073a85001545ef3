package org.shouwang.reporting.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.shouwang.reporting.indicator.FactId;
import org.shouwang.reporting.indicator.PersonFacts;

/**
 * All facts in memory, person by person: a sheet of figures is one walk over the people, without a query. It holds nothing
 * the read models do not hold. Taking the same fact twice, or old after new, changes nothing, so it can be filled from the
 * read models while events come in.
 */
public final class Ledger {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, PersonFacts> people = new HashMap<>();
    private final Map<String, Organisation> organisations = new HashMap<>();

    /** Takes the facts in, all of them before the next figures are counted. */
    public void take(Collection<? extends Fact> facts) {
        lock.writeLock().lock();
        try {
            facts.forEach(this::take);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Forgets people and takes facts in, in one step: no figure is counted in between. */
    public void replace(Collection<String> forgotten, Collection<? extends Fact> facts) {
        lock.writeLock().lock();
        try {
            forgotten.forEach(people::remove);
            facts.forEach(this::take);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Forgets everything. */
    public void clear() {
        lock.writeLock().lock();
        try {
            people.clear();
            organisations.clear();
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Counts something over all people, while nothing is taken in. */
    public <R> R count(Function<Collection<PersonFacts>, R> counting) {
        lock.readLock().lock();
        try {
            return counting.apply(Collections.unmodifiableCollection(standing()));
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Everybody once: who was absorbed by another record is part of the one that goes on, as long as that one is known. */
    private Collection<PersonFacts> standing() {
        Map<String, List<PersonFacts>> absorbed = new HashMap<>();
        Set<String> gone = new HashSet<>();
        for (PersonFacts person : people.values()) {
            String survivor = person.mergedInto() == null ? person.id() : survivor(person);
            if (!survivor.equals(person.id())) {
                absorbed.computeIfAbsent(survivor, id -> new ArrayList<>()).add(person);
                gone.add(person.id());
            }
        }
        if (absorbed.isEmpty()) {
            return people.values();
        }
        List<PersonFacts> standing = new ArrayList<>(people.size());
        for (PersonFacts person : people.values()) {
            List<PersonFacts> theirs = absorbed.get(person.id());
            if (!gone.contains(person.id())) {
                standing.add(theirs == null ? person : person.united(theirs));
            }
        }
        return standing;
    }

    /** At the end of the way from one record to the next; late news may make it a circle, then everybody stands. */
    private String survivor(PersonFacts person) {
        Set<String> way = new HashSet<>();
        PersonFacts now = person;
        while (now.mergedInto() != null && way.add(now.id())) {
            PersonFacts next = people.get(now.mergedInto());
            if (next == null) {
                return now.id();
            }
            now = next;
        }
        return way.contains(now.id()) ? person.id() : now.id();
    }

    /** The organisation of that code. */
    public Optional<Organisation> organisation(String code) {
        lock.readLock().lock();
        try {
            return Optional.ofNullable(organisations.get(code));
        } finally {
            lock.readLock().unlock();
        }
    }

    /** How many people anything is known of. */
    public int size() {
        return count(
                people -> (int) people.stream().filter(each -> !each.ofUnit()).count());
    }

    private void take(Fact fact) {
        if (fact instanceof Fact.OfPerson of) {
            person(of.personId()).add(of.version());
        } else if (fact instanceof Fact.OfActivity of) {
            List<String> ids = of.contact().personIds();
            ids.forEach(id -> person(id).add(of.contact()));
        } else if (fact instanceof Fact.OfWithdrawal of) {
            FactId activity = FactId.of(of.activityId());
            of.personIds().forEach(id -> person(id).withdraw(activity));
        } else if (fact instanceof Fact.OfDuty of) {
            person(of.personId()).add(of.duty());
        } else if (fact instanceof Fact.OfPair of) {
            person(of.personId()).add(of.pair());
        } else if (fact instanceof Fact.OfPlanEnd of) {
            person(of.personId()).add(of.end());
        } else if (fact instanceof Fact.OfReminder of) {
            person(of.reminder().personId()).add(of.reminder());
        } else if (fact instanceof Fact.OfOrganisation of) {
            organisations.merge(
                    of.organisation().code(),
                    of.organisation(),
                    (known, other) -> other.sequence() > known.sequence() ? other : known);
        }
    }

    private PersonFacts person(String id) {
        return people.computeIfAbsent(id, PersonFacts::new);
    }
}
