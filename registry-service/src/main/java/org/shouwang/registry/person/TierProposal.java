package org.shouwang.registry.person;

import java.util.List;

/**
 * What the tier rule says.
 *
 * @param tier R1–R3 or E1–E3
 * @param reasons why, the weightiest first; none = nothing speaks for more than the general tier
 */
public record TierProposal(String tier, List<TierReason> reasons) {

    public TierProposal {
        reasons = List.copyOf(reasons);
    }
}
