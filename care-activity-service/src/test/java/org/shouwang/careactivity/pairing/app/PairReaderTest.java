package org.shouwang.careactivity.pairing.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.careactivity.pairing.EndReason;
import org.shouwang.careactivity.pairing.PairEnd;
import org.shouwang.careactivity.pairing.PairType;
import org.shouwang.careactivity.pairing.PairingFixtures;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ProblemException;

class PairReaderTest {
    private static final String ID = "0192f6d0-0000-7000-8000-000000000001";
    private static final Caller TEACHER = new Caller("t", Set.of("T"), Set.of("990101"));

    private static List<String> faults(Runnable reading) {
        try {
            reading.run();
            return List.of();
        } catch (ProblemException refusal) {
            return refusal.errors().stream()
                    .map(fault -> fault.pointer() + " " + fault.code())
                    .toList();
        }
    }

    private static List<String> beginFaults(BeginPair entry) {
        return faults(() -> PairReader.begin(entry, PairingFixtures.NOW));
    }

    private static PairEnd end(EndPair entry) {
        return PairReader.end(
                entry, PairingFixtures.pair(1, PairType.PEER, "c1"), TEACHER, PairingFixtures.NOW.plusSeconds(86_400));
    }

    @Test
    void everything_that_is_missing_is_named_at_once() {
        assertThat(beginFaults(new BeginPair(null, null, null, null, null)))
                .containsExactlyInAnyOrder(
                        "/pairId REQUIRED",
                        "/type REQUIRED",
                        "/personId REQUIRED",
                        "/partnerId REQUIRED",
                        "/startedOn REQUIRED");
        assertThat(faults(() -> end(new EndPair(null, null, null))))
                .containsExactlyInAnyOrder("/reason REQUIRED", "/endedOn REQUIRED");
    }

    @ParameterizedTest
    @CsvSource({
        "PEER,   c1, c2, 2026-03-05, ",
        "PEER,   c1, c2, 2026-01-02, ",
        "PEER,   c1, c2, 2026-01-01, /startedOn RANGE",
        "PEER,   c1, c2, 2026-03-06, /startedOn RANGE",
        "PEER,   c1, c2, tomorrow,   /startedOn FORMAT",
        "FRIEND, c1, c2, 2026-03-05, /type UNKNOWN_CODE",
        "PEER,   c1, c1, 2026-03-05, /partnerId SAME"
    })
    void a_faulty_field_is_named(String type, String person, String partner, String day, @Nullable String fault) {
        assertThat(beginFaults(new BeginPair(ID, type, person, partner, day)))
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @ParameterizedTest
    @CsvSource({
        "TERM_OVER, 2026-03-06, ",
        "TERM_OVER, 2026-03-05, ",
        "TERM_OVER, 2026-03-04, /endedOn RANGE",
        "TERM_OVER, 2026-03-07, /endedOn RANGE",
        "VETTING,   2026-03-06, /reason NOT_BY_HAND",
        "TIRED,     2026-03-06, /reason UNKNOWN_CODE"
    })
    void an_end_lies_within_the_pair_and_has_a_reason_of_the_list(String reason, String day, @Nullable String fault) {
        assertThat(faults(() -> end(new EndPair(reason, day, null))))
                .isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void a_sound_end_keeps_its_note_and_who_said_so() {
        PairEnd end = end(new EndPair("MOVED", "2026-03-06", " 已转学 "));

        assertThat(end.reason()).isEqualTo(EndReason.MOVED);
        assertThat(end.handover()).isEqualTo("已转学");
        assertThat(end.by()).isEqualTo("t");
        assertThat(faults(() -> end(new EndPair("MOVED", "2026-03-06", "长".repeat(501)))))
                .containsExactly("/handover SIZE");
    }

    @ParameterizedTest
    @CsvSource({
        "T,  PEER,  true",
        "CD, PEER,  false",
        "CD, PROXY, true",
        "T,  PROXY, false",
        "T,  ESCORT, true",
        "VO, ESCORT, false",
        "EW, NEIGH, true",
        "PX, PROXY, false",
        "IT, VOL,   false"
    })
    void who_organises_such_pairs_may_begin_and_end_them(String role, PairType type, boolean allowed) {
        Caller caller = new Caller("c", Set.of(role), Set.of("990101"));

        if (allowed) {
            assertThatCode(() -> PairRights.requireArranges(caller, type)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> PairRights.requireArranges(caller, type)).hasMessage("FORBIDDEN");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CS, 990101101201, true",
        "CA, 990101, true",
        "CE, 9901010001, true",
        "SP, 9901010001, true",
        "SP, 9901010001-3-2, true",
        "SP, 990101101201, false",
        "T,  9901010001, false",
        "CD, 990101101201, false"
    })
    void offices_vet_everybody_and_school_leads_their_school(String role, String org, boolean allowed) {
        assertThat(PairRights.vets(new Caller("c", Set.of(role), Set.of("990101")), org))
                .isEqualTo(allowed);
    }
}
