package org.shouwang.reporting.facts.app;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.shouwang.reporting.facts.Anonymous;
import org.shouwang.reporting.facts.Fact;
import org.shouwang.reporting.facts.FactStore;
import org.shouwang.reporting.facts.Ledger;
import org.springframework.stereotype.Component;

/**
 * Makes the facts of erased people anonymous: first the read models, then the ledger. Past figures stay as they were counted,
 * nobody can be found by them. May be repeated, and goes on where a crash stopped it.
 */
@Component
public class EraseFacts implements Predicate<Set<String>> {
    private final FactStore store;
    private final Ledger ledger;

    EraseFacts(FactStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    @Override
    public boolean test(Set<String> personIds) {
        List<Fact> anonymous = store.rename(personIds, new Anonymous(personIds)::of);
        ledger.replace(personIds, anonymous);
        return true;
    }
}
