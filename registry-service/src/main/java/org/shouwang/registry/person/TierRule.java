package org.shouwang.registry.person;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which tier the facts on file speak for, and why: start values of the care rules. */
final class TierRule {

    private static final Set<String> ON_ONE_S_OWN = Set.of("ALO", "EMP", "LBE");
    private static final Set<String> ILL_OR_DISABLED = Set.of("DEM", "SICK", "60");
    private static final Set<String> DISABLED = Set.of("A3", "A4");

    private TierRule() {}

    /** The tier of the weightiest reason, with all reasons; the general tier when there is none. */
    static TierProposal propose(TierFacts facts) {
        Set<TierReason> reasons = EnumSet.noneOf(TierReason.class);
        reasons.addAll(facts.signs());
        if (facts.kind() == Kind.CHILD) {
            guardianship(facts, reasons);
            child(facts, reasons);
        } else {
            elder(facts, reasons);
        }
        int level = reasons.stream().mapToInt(TierReason::level).min().orElse(3);
        String prefix = facts.kind() == Kind.CHILD ? "R" : "E";
        return new TierProposal(prefix + level, List.copyOf(reasons));
    }

    private static void guardianship(TierFacts facts, Set<TierReason> reasons) {
        Integer age = facts.age();
        boolean nobody = facts.guardianship().equals("NON");
        when(nobody, TierReason.NO_CARER, reasons);
        when(nobody && age != null && age < 8, TierReason.ALONE_UNDER_8, reasons);
        when(facts.guardianshipGrade().equals("POOR"), TierReason.POOR_GUARDIANSHIP, reasons);
        when(facts.guardianshipGrade().equals("FAIR"), TierReason.FAIR_GUARDIANSHIP, reasons);
        when(facts.ageingCarer(), TierReason.CARER_70, reasons);
    }

    private static void child(TierFacts facts, Set<TierReason> reasons) {
        when("OUT".equals(facts.stage()), TierReason.DROPOUT, reasons);
        when("DIF".equals(facts.category()), TierReason.IN_DIFFICULTY, reasons);
        when(ILL_OR_DISABLED.contains(facts.health()), TierReason.ILL_OR_DISABLED, reasons);
        when(facts.band().equals("D"), TierReason.BAND_D, reasons);
    }

    private static void elder(TierFacts facts, Set<TierReason> reasons) {
        Integer age = facts.age();
        List<String> categories = facts.elderCategories();
        boolean old = age != null && age >= 80;
        when(old && categories.stream().anyMatch(ON_ONE_S_OWN::contains), TierReason.AGED_80_ON_ONE_S_OWN, reasons);
        when(facts.health().equals("DEM"), TierReason.DEMENTIA, reasons);
        when(facts.health().equals("SICK"), TierReason.GRAVE_ILLNESS, reasons);
        when(categories.contains("DIS") || DISABLED.contains(facts.ability()), TierReason.DISABLED_ELDER, reasons);
        when(categories.contains("TKP"), TierReason.DESTITUTE, reasons);
        when(categories.contains("SFP"), TierReason.FAMILY_PLANNING, reasons);
        when(categories.contains("ALO"), TierReason.LIVES_ALONE, reasons);
    }

    private static void when(boolean holds, TierReason reason, Set<TierReason> reasons) {
        if (holds) {
            reasons.add(reason);
        }
    }
}
