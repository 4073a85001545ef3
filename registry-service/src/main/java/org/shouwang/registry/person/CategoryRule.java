package org.shouwang.registry.person;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a child is on the list, from who cares and which parents are away. State Council document 13 of 2016: left behind =
 * both parents away, or one away and the other unable to care, under 16. The parent at home counts as unable when the roster
 * names somebody else as the carer. Children in difficulty: document 36 of 2016, as far as a roster shows it. All others a
 * school or village lists are served by analogy.
 */
final class CategoryRule {

    private static final Set<String> PARENTS = Set.of("FA", "MO");
    private static final Set<String> DIFFICULT_HEALTH = Set.of("60", "SICK");

    private CategoryRule() {}

    static Category ofChild(String guardianship, List<Parent> parents, String health, int age) {
        long away = parents.stream()
                .filter(parent -> Boolean.TRUE.equals(parent.away()))
                .count();
        boolean otherCarer = !PARENTS.contains(guardianship) && !guardianship.equals("UNK");
        if (age < 16 && (away == 2 || away == 1 && otherCarer)) {
            return new Category("LBC", "GF2016-13");
        }
        if (guardianship.equals("NON") || DIFFICULT_HEALTH.contains(health)) {
            return new Category("DIF", "GF2016-36");
        }
        return new Category("REF", "ANALOGY");
    }

    /** The main category the roster names; aged 80 and over if it names none; none if neither. */
    static @Nullable Category ofElder(Elder elder, int age) {
        if (!elder.categories().isEmpty()) {
            return new Category(elder.categories().get(0), "MZ2022");
        }
        return age >= 80 ? new Category("OLD", "AGE80") : null;
    }
}
