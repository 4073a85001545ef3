package org.shouwang.registry.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole table of the tier rule: what speaks for which tier. */
class TierRuleTest {

    private static List<String> list(String text) {
        return text == null ? List.of() : Stream.of(text.split(" ")).toList();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    # age, guardianship, grade, carer70, category, health, band, stage, signs, tier, reasons
                    10, GP,  UNK,  false, LBC, 10,   A, PRI, -, R3, -
                    10, GP,  GOOD, false, REF, 10,   B, PRI, -, R3, -
                    10, GP,  UNK,  false, LBC, 30,   C, PRI, -, R3, -
                    -,  GP,  UNK,  false, -,   UNK,  UNK, -, -, R3, -
                    10, UNK, UNK,  false, MIG, 20,   UNK, KG, -, R3, -
                    8,  NON, UNK,  false, LBC, 10,   A, PRI, -, R1, NO_CARER
                    7,  NON, UNK,  false, LBC, 10,   A, PRI, -, R1, NO_CARER ALONE_UNDER_8
                    -,  NON, UNK,  false, LBC, 10,   A, PRI, -, R1, NO_CARER
                    10, GP,  POOR, false, LBC, 10,   A, PRI, -, R1, POOR_GUARDIANSHIP
                    10, GP,  UNK,  false, LBC, 10,   A, OUT, -, R1, DROPOUT
                    10, GP,  UNK,  false, LBC, 10,   A, PRI, OPEN_REPORT, R1, OPEN_REPORT
                    10, GP,  UNK,  false, LBC, 10,   A, PRI, SELF_HARM, R1, SELF_HARM
                    10, GP,  FAIR, false, LBC, 10,   A, PRI, -, R2, FAIR_GUARDIANSHIP
                    10, GP,  UNK,  false, DIF, 10,   A, PRI, -, R2, IN_DIFFICULTY
                    10, GP,  UNK,  false, LBC, SICK, A, PRI, -, R2, ILL_OR_DISABLED
                    10, GP,  UNK,  false, LBC, 60,   A, PRI, -, R2, ILL_OR_DISABLED
                    10, GP,  UNK,  false, LBC, DEM,  A, PRI, -, R2, ILL_OR_DISABLED
                    10, GP,  UNK,  true,  LBC, 10,   A, PRI, -, R2, CARER_70
                    10, GP,  UNK,  false, LBC, 10,   D, PRI, -, R2, BAND_D
                    10, GP,  UNK,  false, LBC, 10,   A, PRI, BEHAVIOUR_PLAN, R2, BEHAVIOUR_PLAN
                    10, GP,  UNK,  false, LBC, 10,   A, PRI, LOW_MOOD_TWICE, R2, LOW_MOOD_TWICE
                    10, GP,  UNK,  false, LBC, 10,   A, PRI, DROPOUT_RISK, R2, DROPOUT_RISK
                    10, GP,  UNK,  false, LBC, 10,   A, PRI, LATE_OFTEN BAND_FALLEN, R3, LATE_OFTEN BAND_FALLEN
                    7,  NON, POOR, true,  DIF, 60,   D, OUT, LOW_MOOD_TWICE, R1, \
                    NO_CARER ALONE_UNDER_8 POOR_GUARDIANSHIP DROPOUT IN_DIFFICULTY ILL_OR_DISABLED CARER_70 BAND_D LOW_MOOD_TWICE
                    """)
    void children(
            Integer age,
            String guardianship,
            String grade,
            boolean carer70,
            String category,
            String health,
            String band,
            String stage,
            String signs,
            String tier,
            String reasons) {
        TierProposal proposal = TierRule.propose(new TierFacts(
                Kind.CHILD,
                age,
                guardianship,
                grade,
                carer70,
                category,
                health,
                band,
                stage,
                List.of(),
                "UNK",
                list(signs).stream().map(TierReason::valueOf).toList()));

        assertThat(proposal.tier()).isEqualTo(tier);
        assertThat(proposal.reasons()).extracting(TierReason::name).containsExactlyElementsOf(list(reasons));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    # age, categories, ability, health, tier, reasons
                    85, -,       UNK, 10,   E3, -
                    85, OLD,     A2,  30,   E3, -
                    80, ALO,     A0,  10,   E1, AGED_80_ON_ONE_S_OWN LIVES_ALONE
                    80, OLD EMP, A0,  10,   E1, AGED_80_ON_ONE_S_OWN
                    81, LBE,     A0,  10,   E1, AGED_80_ON_ONE_S_OWN
                    79, ALO,     A0,  10,   E2, LIVES_ALONE
                    -,  ALO,     A0,  10,   E2, LIVES_ALONE
                    79, EMP,     A0,  10,   E3, -
                    70, -,       A0,  DEM,  E1, DEMENTIA
                    70, -,       A0,  SICK, E1, GRAVE_ILLNESS
                    70, DIS,     A0,  10,   E2, DISABLED_ELDER
                    70, -,       A3,  10,   E2, DISABLED_ELDER
                    70, -,       A4,  10,   E2, DISABLED_ELDER
                    70, TKP,     A0,  10,   E2, DESTITUTE
                    70, SFP,     A0,  10,   E2, FAMILY_PLANNING
                    """)
    void elders(Integer age, String categories, String ability, String health, String tier, String reasons) {
        TierProposal proposal = TierRule.propose(new TierFacts(
                Kind.ELDER, age, "UNK", "UNK", false, null, health, "UNK", null, list(categories), ability, List.of()));

        assertThat(proposal.tier()).isEqualTo(tier);
        assertThat(proposal.reasons()).extracting(TierReason::name).containsExactlyElementsOf(list(reasons));
    }

    @ParameterizedTest
    @EnumSource(TierReason.class)
    void every_reason_can_be_read_in_both_languages(TierReason reason) {
        assertThat(reason.zh()).containsPattern("[\\u4e00-\\u9fff]");
        assertThat(reason.en()).isNotBlank();
        assertThat(reason.level()).isBetween(1, 3);
    }
}
