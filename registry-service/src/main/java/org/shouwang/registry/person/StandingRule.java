package org.shouwang.registry.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What follows for a person's standing from all else on the record. */
final class StandingRule {

    private StandingRule() {}

    /** The standing by rule: the category unless a person decided on it, and a tier that only ever rises. */
    static Standing follow(PersonDraft draft, @Nullable String tierGiven, LocalDate day) {
        if (draft.kind == Kind.HELPER) {
            return draft.standing;
        }
        Category category =
                draft.history.told().containsKey(Part.CATEGORY.name()) ? draft.standing.why() : category(draft, day);
        return draft.standing.follow(category, tierGiven, propose(draft, category, day));
    }

    /** The category the rule finds, whatever a person decided. */
    static @Nullable Category category(PersonDraft draft, LocalDate day) {
        TierFacts facts = TierFacts.of(draft, null, day);
        int age = draft.profile.age(day);
        return switch (draft.kind) {
            case CHILD -> CategoryRule.ofChild(facts.guardianship(), draft.parents, facts.health(), age);
            case ELDER -> CategoryRule.ofElder(draft.elder, age);
            case HELPER -> null;
        };
    }

    static TierProposal propose(PersonDraft draft, @Nullable Category category, LocalDate day) {
        return TierRule.propose(TierFacts.of(draft, category == null ? null : category.code(), day));
    }
}
