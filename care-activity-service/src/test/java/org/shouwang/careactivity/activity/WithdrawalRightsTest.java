package org.shouwang.careactivity.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithdrawalRightsTest {
    @ParameterizedTest
    @CsvSource({
        "teacher-1, T,      true,  true",
        "teacher-1, T,      false, true", // one of the children has moved on; it is still his own entry
        "teacher-2, T,      true,  false",
        "teacher-2, H,      true,  false",
        "it-1,      IT,     true,  false",
        "lead-1,    SP,     true,  true",
        "lead-1,    SP,     false, false", // answers for one of the children only
        "super-1,   CS,     true,  true",
        "town-1,    TW,     true,  true",
        "county-1,  CE,     true,  true",
        "county-2,  CA,     true,  true",
        "system-1,  SYSTEM, true,  true",
        "system-1,  SYSTEM, false, false"
    })
    void the_recorder_and_those_above_who_answer_for_all_its_people_may(
            String subject, String role, boolean answersForAll, boolean allowed) {
        assertThat(WithdrawalRights.allows("teacher-1", subject, Set.of(role), answersForAll))
                .isEqualTo(allowed);
    }
}
