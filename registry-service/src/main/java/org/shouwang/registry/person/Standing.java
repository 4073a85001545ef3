package org.shouwang.registry.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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

    private static final int MOST_SIGNS = 40;

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
        return proposal.reasons().stream()
                .anyMatch(reason -> reason.level() == level && (!reviewed.contains(reason) || toldSince(reason)));
    }

    /** Whether a sign of it was told after the last decision: that one was not on the table then. */
    private boolean toldSince(TierReason reason) {
        Instant decided = decisions.get(decisions.size() - 1).at();
        return signs.stream()
                .anyMatch(sign ->
                        sign.reason() == reason && sign.stands() && sign.at().isAfter(decided));
    }

    /** With another category. */
    Standing categorised(Category now) {
        return with(now, tier, given, basis);
    }

    /** Whether news are of what faded and was never noted: a reader that begins late has all the years before it. */
    boolean past(Sign now, LocalDate today) {
        return now.faded(today)
                && signs.stream().noneMatch(sign -> sign.source().equals(now.source()));
    }

    /** With news of a sign, the same if newer news are known. Of many signs the oldest are forgotten. */
    Standing with(Sign now) {
        List<Sign> all = new ArrayList<>();
        for (Sign sign : signs) {
            if (!sign.source().equals(now.source())) {
                all.add(sign);
            } else if (sign.seen() >= now.seen()) {
                return this;
            }
        }
        all.add(now);
        all.sort(Comparator.comparing(Sign::day).thenComparing(Sign::source));
        return new Standing(
                category,
                definition,
                tier,
                given,
                basis,
                decisions,
                all.subList(Math.max(0, all.size() - MOST_SIGNS), all.size()));
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
