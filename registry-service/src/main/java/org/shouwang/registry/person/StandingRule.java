package org.shouwang.registry.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.code.CodeList;

/** What follows for a person's standing from all else on the record. */
final class StandingRule {

    private StandingRule() {}

    /** The standing by rule: the category as it is now, a tier that only ever rises. */
    static Standing follow(PersonDraft draft, @Nullable String tierGiven, LocalDate day) {
        Standing standing = draft.standing;
        int age = draft.profile.age(day);
        String health = draft.profile.health();
        return switch (draft.kind) {
            case CHILD -> {
                String guardianship = guardianship(draft.guardianships);
                Category category = CategoryRule.ofChild(guardianship, draft.parents, health, age);
                yield standing.follow(
                        category,
                        tierGiven,
                        TierRule.ofChild(guardianship, category.code(), draft.schooling.band(), health));
            }
            case ELDER ->
                standing.follow(
                        CategoryRule.ofElder(draft.elder, age), tierGiven, TierRule.ofElder(draft.elder, health, age));
            case HELPER -> standing;
        };
    }

    private static String guardianship(List<Guardianship> care) {
        return care.isEmpty() ? CodeList.UNKNOWN : care.get(care.size() - 1).type();
    }
}
