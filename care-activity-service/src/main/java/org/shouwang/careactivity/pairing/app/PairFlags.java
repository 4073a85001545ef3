package org.shouwang.careactivity.pairing.app;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.shouwang.careactivity.careplan.Flag;
import org.shouwang.careactivity.careplan.app.FlagSource;
import org.shouwang.careactivity.pairing.Pair;
import org.shouwang.careactivity.pairing.Partner;

/** Tells care rules who has a partner, a proxy parent or an escort now. */
public final class PairFlags implements FlagSource {
    private final PartnerQueries partners;

    /** Reads open pairs. */
    public PairFlags(PartnerQueries partners) {
        this.partners = partners;
    }

    @Override
    public Map<String, Set<Flag>> flagsOf(Collection<String> personIds) {
        Map<String, Set<Flag>> flags = new HashMap<>();
        for (Partner partner : partners.supporting(personIds)) {
            for (Pair pair : partner.open()) {
                Flag flag = pair.type().flag();
                if (flag != null && personIds.contains(pair.personId())) {
                    flags.computeIfAbsent(pair.personId(), id -> EnumSet.noneOf(Flag.class))
                            .add(flag);
                }
            }
        }
        return flags;
    }
}
