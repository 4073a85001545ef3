package org.shouwang.careactivity.careplan;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at in a person. No personal data: codes only, and the birth date for ages.
 *
 * @param category subject_type code, for example LBC or ALO
 * @param tier R1 R2 R3 for children, E1 E2 E3 for elders; a person without one is R3 or E3
 * @param band performance_band A B C D
 * @param ability elder_ability A0 to A4
 * @param livingAlone true also for every elder of category ALO
 * @param flags circumstances this service keeps itself; the registry knows nothing of them
 */
public record Traits(
        Kind kind,
        @Nullable String category,
        String tier,
        @Nullable String band,
        @Nullable String ability,
        boolean livingAlone,
        @Nullable LocalDate birthDate,
        Set<Flag> flags) {
    /** Keeps its own set. */
    public Traits {
        flags = Set.copyOf(flags);
    }

    /** As the registry tells of somebody. */
    public Traits(
            Kind kind,
            @Nullable String category,
            String tier,
            @Nullable String band,
            @Nullable String ability,
            boolean livingAlone,
            @Nullable LocalDate birthDate) {
        this(kind, category, tier, band, ability, livingAlone, birthDate, Set.of());
    }

    /** The same person in other circumstances. */
    Traits flagged(Set<Flag> others) {
        return new Traits(kind, category, tier, band, ability, livingAlone, birthDate, others);
    }

    /** Whether the person has reached an age on a day; unknown birth dates count as not. */
    boolean aged(int years, LocalDate day) {
        return birthDate != null && !birthDate.plusYears(years).isAfter(day);
    }

    /** Whether this is the closest tier of its kind: R1 or E1. */
    boolean closest() {
        return tier.equals("R1") || tier.equals("E1");
    }
}
