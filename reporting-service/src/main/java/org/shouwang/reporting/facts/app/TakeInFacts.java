package org.shouwang.reporting.facts.app;

import java.util.List;
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

    TakeInFacts(FactStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /** Takes in facts in any order. */
    public void takeIn(List<? extends Fact> facts) {
        store.save(facts);
        ledger.take(facts);
    }
}
