package org.shouwang.registry.person;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tier proposed when a roster leaves it open: start values of the care rules, as far as a roster's columns carry them. */
final class TierRule {

    private static final Set<String> ALONE = Set.of("ALO", "EMP", "LBE");
    private static final Set<String> SUPPORTED = Set.of("DIS", "TKP", "SFP");
    private static final Set<String> GRAVE = Set.of("DEM", "SICK");
    private static final Set<String> DISABLED = Set.of("A3", "A4");

    private TierRule() {}

    /** High: nobody cares. Medium: a child in difficulty, or the lowest performance band. Else general. */
    static String ofChild(String guardianship, @Nullable String category, String band, String health) {
        if (guardianship.equals("NON")) {
            return "R1";
        }
        boolean difficult = "DIF".equals(category) || GRAVE.contains(health) || health.equals("60");
        return difficult || band.equals("D") ? "R2" : "R3";
    }

    /** High: 80 and alone, empty-nest or left behind; dementia or grave illness. Medium: disabled, supported, or alone. */
    static String ofElder(Elder elder, String health, int age) {
        List<String> categories = elder.categories();
        boolean alone = categories.stream().anyMatch(ALONE::contains);
        if (age >= 80 && alone || GRAVE.contains(health)) {
            return "E1";
        }
        boolean supported = categories.stream().anyMatch(SUPPORTED::contains) || DISABLED.contains(elder.ability());
        return supported || elder.livingAlone() ? "E2" : "E3";
    }
}
