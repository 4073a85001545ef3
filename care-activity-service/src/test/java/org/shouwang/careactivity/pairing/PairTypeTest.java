package org.shouwang.careactivity.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.careactivity.careplan.Flag;
import org.shouwang.careactivity.careplan.Kind;

class PairTypeTest {

    @ParameterizedTest
    @CsvSource({
        "PEER,    true,  false, false, PAIRED",
        "CADRE,   true,  false, false, PAIRED",
        "TOP,     true,  false, false, PAIRED",
        "NEIGH,   false, true,  true,  PAIRED",
        "TEACHER, false, true,  false, PAIRED",
        "PROXY,   false, true,  false, PROXY",
        "MAMA,    false, true,  false, PROXY",
        "PARTY,   false, true,  true,  ",
        "ESCORT,  true,  true,  false, ESCORT",
        "VOL,     false, true,  true,  "
    })
    void each_type_says_whom_it_joins_and_what_rules_see(
            PairType type, boolean peer, boolean helper, boolean elder, @Nullable Flag flag) {
        assertThat(type.joins(PartnerKind.PEER)).isEqualTo(peer);
        assertThat(type.joins(PartnerKind.HELPER)).isEqualTo(helper);
        assertThat(type.supports(Kind.CHILD)).isTrue();
        assertThat(type.supports(Kind.ELDER)).isEqualTo(elder);
        assertThat(type.supports(Kind.CLASS)).isFalse();
        assertThat(type.flag()).isEqualTo(flag);
        assertThat(type.log()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "AGE16, AGE16",
        "MOVE, MOVED",
        "FOLLOW, MOVED",
        "RETURN, OTHER",
        "DEATH, OTHER",
        "ERROR, OTHER",
        ", OTHER"
    })
    void why_somebody_left_says_why_the_pair_ended(@Nullable String exit, EndReason reason) {
        assertThat(EndReason.ofExit(exit)).isEqualTo(reason);
    }

    @Test
    void the_same_end_is_known_again() {
        PairEnd end = PairingFixtures.end(EndReason.MOVED);
        LocalDate before = end.day().minusDays(1);

        assertThat(end.saysTheSame(new PairEnd(EndReason.MOVED, end.day(), null, "other", end.at())))
                .isTrue();
        assertThat(end.saysTheSame(new PairEnd(EndReason.OTHER, end.day(), null, "other", end.at())))
                .isFalse();
        assertThat(end.saysTheSame(new PairEnd(EndReason.MOVED, before, null, "other", end.at())))
                .isFalse();
        assertThat(end.saysTheSame(new PairEnd(EndReason.MOVED, end.day(), "note", "other", end.at())))
                .isFalse();
    }
}
