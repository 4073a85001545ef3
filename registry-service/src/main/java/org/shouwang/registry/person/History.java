package org.shouwang.registry.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a record was and who changed it. Empty until something changes: what is so now is on the record itself, since the day of
 * registration unless {@link #since} says otherwise.
 *
 * @param past periods that ended or were overtaken, by part, oldest first; guardianship keeps its own on the record
 * @param since first day of what is so now, of parts that changed
 * @param told what rosters said of parts on which a person then decided otherwise: the same word again changes nothing
 * @param entries every change, as entered
 */
public record History(
        Map<Part, List<Timeline.Period>> past,
        Map<Part, LocalDate> since,
        Map<String, Fact> told,
        List<Entry> entries) {

    /** Nothing changed yet. */
    public static final History NONE = new History(Map.of(), Map.of(), Map.of(), List.of());

    /**
     * One change, as entered.
     *
     * @param day from which on it holds
     */
    public record Entry(Instant at, LocalDate day, String by, Why why, List<Change> changes) {

        public Entry {
            changes = List.copyOf(changes);
        }
    }

    public History {
        past = Map.copyOf(past);
        since = Map.copyOf(since);
        told = Map.copyOf(told);
        entries = List.copyOf(entries);
    }

    /** Whether there is nothing to store. */
    public boolean isEmpty() {
        return entries.isEmpty() && since.isEmpty() && past.isEmpty();
    }

    /** What a part was, from registration on. */
    public static Timeline of(Person person, Part part) {
        LocalDate first = person.registration().first();
        if (part == Part.GUARDIANSHIP) {
            return guardianships(person, first);
        }
        History history = person.history();
        List<Timeline.Period> periods = new ArrayList<>(history.past().getOrDefault(part, List.of()));
        periods.add(new Timeline.Period(history.since().getOrDefault(part, first), Fact.now(person, part)));
        return new Timeline(periods);
    }

    private static Timeline guardianships(Person person, LocalDate first) {
        List<Timeline.Period> periods = new ArrayList<>();
        List<Guardianship> all = person.guardianships();
        if (all.isEmpty() || all.get(0).since().isAfter(first)) {
            periods.add(new Timeline.Period(first, Fact.UNKNOWN));
        }
        all.forEach(care -> periods.add(new Timeline.Period(care.since(), Fact.of(care))));
        return new Timeline(periods);
    }

    /** After a change of the record as it is now: what differs ends the day before the change holds. */
    History after(Person before, Person now, Author author) {
        History next = this;
        for (Part part : Part.values()) {
            Fact fact = Fact.now(now, part);
            if (part != Part.GUARDIANSHIP && !fact.equals(Fact.now(before, part))) {
                Timeline timeline = of(before, part);
                LocalDate begun = timeline.last().from();
                LocalDate day = author.day().isBefore(begun) ? begun : author.day();
                next = next.with(part, timeline.set(day, fact));
            }
        }
        return next;
    }

    /** With other periods of a part; the last of them is what the record says now. */
    History with(Part part, Timeline timeline) {
        Map<Part, List<Timeline.Period>> nextPast = new EnumMap<>(Part.class);
        nextPast.putAll(past);
        Map<Part, LocalDate> nextSince = new EnumMap<>(Part.class);
        nextSince.putAll(since);
        List<Timeline.Period> periods = timeline.periods();
        nextPast.put(part, periods.subList(0, periods.size() - 1));
        nextPast.values().removeIf(List::isEmpty);
        nextSince.put(part, timeline.last().from());
        return new History(nextPast, nextSince, told, entries);
    }

    /** With one more change, as entered. */
    History noted(Author author, List<Change> changes) {
        List<Entry> next = new ArrayList<>(entries);
        next.add(new Entry(author.at(), author.day(), author.subject(), author.why(), changes));
        return new History(past, since, told, next);
    }

    /** Whether rosters gave this ID number before a person corrected it. */
    public boolean once(Sealed idNumber) {
        Fact before = told.get(Edits.ID_NUMBER);
        return before != null && idNumber.same(before.name());
    }

    /** A person decides otherwise than rosters say: their word so far is kept, unless an older one is. */
    History holding(String part, Fact word) {
        if (told.containsKey(part)) {
            return this;
        }
        Map<String, Fact> next = new HashMap<>(told);
        next.put(part, word);
        return new History(past, since, next, entries);
    }

    /** A roster has news of a part, or a person leaves it to the rule again. */
    History released(String part) {
        if (!told.containsKey(part)) {
            return this;
        }
        Map<String, Fact> next = new HashMap<>(told);
        next.remove(part);
        return new History(past, since, next, entries);
    }
}
