package org.shouwang.registry.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a person is on the list and how closely to look.
 *
 * @param category subject type list
 * @param definition by which wording it is that category, definition list
 * @param tier R1–R3 or E1–E3
 * @param given the tier the roster named last; none = it left it open
 * @param basis where the tier comes from
 * @param decisions what people decided, oldest first
 * @param signs what other services know that bears on the tier
 */
public record Standing(
        @Nullable String category,
        @Nullable String definition,
        @Nullable String tier,
        @Nullable String given,
        Basis basis,
        List<Decision> decisions,
        List<Sign> signs) {

    /** Where a tier comes from. */
    public enum Basis {
        /** Nothing known yet. */
        NONE,
        /** The tier rule. */
        PROPOSED,
        /** The roster. */
        ROSTER,
        /** A person's decision after review. */
        DECIDED
    }

    /**
     * A person's decision on the tier.
     *
     * @param reviewed the rule's reasons that lay before them: only a new one raises the tier again
     */
    public record Decision(String tier, Sealed reason, String by, Instant at, List<TierReason> reviewed) {

        public Decision {
            reviewed = List.copyOf(reviewed);
        }
    }

    /** Nothing known yet. */
    public static final Standing NONE = new Standing(null, null, null, null, Basis.NONE, List.of(), List.of());

    public Standing {
        decisions = List.copyOf(decisions);
        signs = List.copyOf(signs);
    }

    /** Why on the list. */
    @Nullable
    Category why() {
        return category == null || definition == null ? null : new Category(category, definition);
    }

    /**
     * After anything changed: a tier a roster names anew is taken, unless it is the one that holds (a list handed out that
     * comes back says nothing new); else the rule's proposal raises a tier that is lower, unless
     * a person looked at those very reasons and decided. Tiers fall by a person's decision only.
     */
    Standing follow(@Nullable Category now, @Nullable String nowGiven, TierProposal proposal) {
        if (nowGiven != null && !nowGiven.equals(given) && !nowGiven.equals(tier)) {
            return with(now, nowGiven, nowGiven, Basis.ROSTER);
        }
        String held = tier;
        boolean higher = held == null || proposal.tier().compareTo(held) < 0;
        return nowGiven == null && higher && news(proposal)
                ? with(now, proposal.tier(), given, Basis.PROPOSED)
                : with(now, tier, given, basis);
    }

    private boolean news(TierProposal proposal) {
        if (basis != Basis.DECIDED || decisions.isEmpty()) {
            return true;
        }
        List<TierReason> reviewed = decisions.get(decisions.size() - 1).reviewed();
        int level =
                proposal.reasons().stream().mapToInt(TierReason::level).min().orElse(3);
        return proposal.reasons().stream().anyMatch(reason -> reason.level() == level && !reviewed.contains(reason));
    }

    /** With another category. */
    Standing categorised(Category now) {
        return with(now, tier, given, basis);
    }

    /** With what other services know now. */
    Standing with(List<Sign> now) {
        return new Standing(category, definition, tier, given, basis, decisions, now);
    }

    private Standing with(@Nullable Category now, @Nullable String nowTier, @Nullable String nowGiven, Basis nowBasis) {
        return new Standing(
                now == null ? null : now.code(),
                now == null ? null : now.definition(),
                nowTier,
                nowGiven,
                nowBasis,
                decisions,
                signs);
    }

    /** After a person's decision. */
    Standing decide(Decision decision) {
        List<Decision> all = new ArrayList<>(decisions);
        all.add(decision);
        return new Standing(category, definition, decision.tier(), given, Basis.DECIDED, all, signs);
    }
}
