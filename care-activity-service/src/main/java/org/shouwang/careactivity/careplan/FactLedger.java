package org.shouwang.careactivity.careplan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What is stored of one person, in the order in which it was written down and taken back. News reach a plan in any order and one
 * by one, while the store knows all of them already: in this order each of them makes its own difference, once.
 *
 * @param standing what holds
 * @param takenBack what held until it was taken back
 */
public record FactLedger(List<Fact> standing, List<TakenBack> takenBack) {
    /** Keeps its own lists. */
    public FactLedger {
        standing = List.copyOf(standing);
        takenBack = List.copyOf(takenBack);
    }

    /** Where nothing was ever taken back. */
    public static FactLedger of(Collection<Fact> standing) {
        return new FactLedger(List.copyOf(standing), List.of());
    }

    /** A fact that does not hold any more, since an instant. */
    public record TakenBack(Fact fact, Instant at) {}

    /** What held before some news that followed each other, and what held with them. */
    record Step(List<Fact> before, List<Fact> after) {}

    /** The differences that these facts made when they were written down. */
    List<Step> enteringOf(Set<UUID> ids) {
        return steps(ids, true);
    }

    /** The differences that taking these facts back made. */
    List<Step> takingBackOf(Set<UUID> ids) {
        return steps(ids, false);
    }

    private List<Step> steps(Set<UUID> ids, boolean entering) {
        List<Entry> entries = entries();
        List<Step> steps = new ArrayList<>();
        List<Fact> held = new ArrayList<>();
        List<Fact> before = null;
        for (Entry entry : entries) {
            boolean ours = entry.entered == entering && ids.contains(entry.fact.id());
            if (ours && before == null) {
                before = List.copyOf(held);
            } else if (!ours && before != null) {
                steps.add(new Step(before, List.copyOf(held)));
                before = null;
            }
            if (entry.entered) {
                held.add(entry.fact);
            } else {
                held.remove(entry.fact);
            }
        }
        if (before != null) {
            steps.add(new Step(before, List.copyOf(held)));
        }
        return steps;
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        standing.forEach(fact -> entries.add(new Entry(fact.enteredAt(), true, fact)));
        for (TakenBack one : takenBack) {
            Instant entered = one.fact().enteredAt();
            entries.add(new Entry(entered, true, one.fact()));
            entries.add(new Entry(one.at().isBefore(entered) ? entered : one.at(), false, one.fact()));
        }
        entries.sort(Entry.IN_ORDER);
        return entries;
    }

    private record Entry(Instant at, boolean entered, Fact fact) {
        /** At one instant what is entered comes first: a correction replaces before it takes back. */
        static final Comparator<Entry> IN_ORDER = Comparator.comparing(Entry::at)
                .thenComparing(Entry::entered, Comparator.reverseOrder())
                .thenComparing(Entry::fact);
    }
}
