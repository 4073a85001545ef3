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
 */
public record Standing(
        @Nullable String category,
        @Nullable String definition,
        @Nullable String tier,
        @Nullable String given,
        Basis basis,
        List<Decision> decisions) {

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

    /** A person's decision on the tier. */
    public record Decision(String tier, Sealed reason, String by, Instant at) {}

    /** Nothing known yet. */
    public static final Standing NONE = new Standing(null, null, null, null, Basis.NONE, List.of());

    public Standing {
        decisions = List.copyOf(decisions);
    }

    /**
     * After a roster: a tier it names anew is taken; a tier it leaves open is proposed by rule, and a proposal only ever
     * raises a tier that is there (tiers fall by a person's decision only).
     */
    Standing follow(@Nullable Category now, @Nullable String nowGiven, @Nullable String proposed) {
        String code = now == null ? null : now.code();
        String wording = now == null ? null : now.definition();
        if (nowGiven != null && !nowGiven.equals(given)) {
            return new Standing(code, wording, nowGiven, nowGiven, Basis.ROSTER, decisions);
        }
        boolean raise = nowGiven == null && proposed != null && (tier == null || proposed.compareTo(tier) < 0);
        return new Standing(code, wording, raise ? proposed : tier, given, raise ? Basis.PROPOSED : basis, decisions);
    }

    /** After a person's decision. */
    Standing decide(Decision decision) {
        List<Decision> all = new ArrayList<>(decisions);
        all.add(decision);
        return new Standing(category, definition, decision.tier(), given, Basis.DECIDED, all);
    }
}
