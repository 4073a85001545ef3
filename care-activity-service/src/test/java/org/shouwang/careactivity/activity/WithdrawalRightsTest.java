package org.shouwang.careactivity.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.careactivity.careplan.ContactType;

class WithdrawalRightsTest {
    private static final Activity TALK = new Activity(
            new UUID(0, 1),
            ActivityKind.TALK,
            ContactType.TALK,
            List.of("p1", "p2"),
            Instant.parse("2026-03-05T08:30:00Z"),
            20,
            ContactResult.DONE,
            null,
            "T",
            Details.ofNote("note"),
            new Entry("teacher-1", Instant.parse("2026-03-05T09:00:00Z"), "hash", null),
            List.of(),
            List.of(),
            null);

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
        assertThat(WithdrawalRights.allows(TALK, subject, Set.of(role), answersForAll))
                .isEqualTo(allowed);
    }
}
