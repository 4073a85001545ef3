package org.shouwang.registry.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.code.CodeList;

/**
 * All the tier rule looks at. What was not collected counts for nothing.
 *
 * @param age whole years; none = birth date not collected
 * @param guardianship guardianship list
 * @param guardianshipGrade guardianship grade list
 * @param ageingCarer the only carer is 70 or older
 * @param category subject type list
 * @param elderCategories elder category list
 * @param signs what other services know
 */
public record TierFacts(
        Kind kind,
        @Nullable Integer age,
        String guardianship,
        String guardianshipGrade,
        boolean ageingCarer,
        @Nullable String category,
        String health,
        String band,
        @Nullable String stage,
        List<String> elderCategories,
        String ability,
        List<TierReason> signs) {

    private static final int AGEING = 70;

    public TierFacts {
        elderCategories = List.copyOf(elderCategories);
        signs = List.copyOf(signs);
    }

    /** What a record holds, with the category that goes with it. */
    static TierFacts of(PersonDraft draft, @Nullable String category, LocalDate day) {
        List<Guardianship> care = draft.guardianships;
        return new TierFacts(
                draft.kind,
                draft.profile.birthDate() == null ? null : draft.profile.age(day),
                care.isEmpty() ? CodeList.UNKNOWN : care.get(care.size() - 1).type(),
                draft.details.code(Detail.GUARDIANSHIP_GRADE),
                ageingCarer(draft.details, day),
                category,
                draft.profile.health(),
                draft.schooling.band(),
                draft.schooling.stage(),
                draft.elder.categories(),
                draft.elder.ability(),
                draft.standing.signs().stream()
                        .filter(sign -> sign.speaks(day))
                        .map(Sign::reason)
                        .toList());
    }

    private static boolean ageingCarer(Details details, LocalDate day) {
        return details.plain(Detail.CARER_BIRTH_YEAR)
                .map(year -> day.getYear() - Integer.parseInt(year) >= AGEING)
                .filter(ageing -> !details.code(Detail.LONE_CARER).equals("N"))
                .orElse(false);
    }
}
