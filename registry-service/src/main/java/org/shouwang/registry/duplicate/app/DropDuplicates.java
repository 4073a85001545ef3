package org.shouwang.registry.duplicate.app;

import org.shouwang.registry.erasure.Belongings;
import org.springframework.stereotype.Component;

/** Of an erased person no pair, no merge and no wish to compare is kept. */
@Component
final class DropDuplicates implements Belongings {

    private final Pairs pairs;
    private final Merges merges;
    private final Checks checks;
    private final CarryOutMerge carrying;

    DropDuplicates(Pairs pairs, Merges merges, Checks checks, CarryOutMerge carrying) {
        this.carrying = carrying;
        this.pairs = pairs;
        this.merges = merges;
        this.checks = checks;
    }

    @Override
    public void drop(String personId) {
        carrying.followErasure(personId);
        pairs.removeAllOf(personId);
        merges.removeAllOf(personId);
        checks.drop(personId);
    }
}
