package org.shouwang.reporting.facts.app;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shouwang.reporting.facts.Anonymous;
import org.shouwang.reporting.facts.ErasedPeople;
import org.shouwang.reporting.facts.Fact;
import org.shouwang.reporting.facts.FactStore;
import org.shouwang.reporting.facts.Ledger;
import org.springframework.stereotype.Component;

/**
 * Keeps the facts of one poll, then shows them in the figures. If the first fails the poll comes again; if the process dies
 * in between, the ledger is filled from what was kept. Both may happen any number of times.
 */
@Component
public class TakeInFacts {
    private final FactStore store;
    private final Ledger ledger;
    private final ErasedPeople erased;

    TakeInFacts(FactStore store, Ledger ledger, ErasedPeople erased) {
        this.store = store;
        this.ledger = ledger;
        this.erased = erased;
    }

    /** Takes in facts in any order; late ones about people who were erased are made anonymous before. */
    public void takeIn(List<? extends Fact> facts) {
        Set<String> people = new HashSet<>();
        facts.forEach(fact -> people.addAll(Anonymous.people(fact)));
        Set<String> gone = erased.among(people);
        List<? extends Fact> known = gone.isEmpty()
                ? facts
                : facts.stream().map(new Anonymous(gone)::of).toList();
        store.save(known);
        ledger.take(known);
    }
}
