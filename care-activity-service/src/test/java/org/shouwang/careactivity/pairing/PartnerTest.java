package org.shouwang.careactivity.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.shouwang.careactivity.pairing.PairingFixtures.NOW;
import static org.shouwang.careactivity.pairing.PairingFixtures.TODAY;
import static org.shouwang.careactivity.pairing.PairingFixtures.clear;
import static org.shouwang.careactivity.pairing.PairingFixtures.end;
import static org.shouwang.careactivity.pairing.PairingFixtures.pair;
import static org.shouwang.careactivity.pairing.PairingFixtures.partner;
import static org.shouwang.careactivity.pairing.PairingFixtures.vetting;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.careactivity.careplan.Kind;

class PartnerTest {

    private static Partner with(Partner partner, Pair... pairs) {
        Partner next = partner;
        for (Pair pair : pairs) {
            next = next.begin(pair).partner();
        }
        return next;
    }

    @Test
    void a_peer_supports_one_at_a_time_and_is_free_again_once_it_ended() {
        Partner busy = with(Partner.peer("c9"), pair(1, PairType.PEER, "c1"));

        assertThat(busy.kind()).isEqualTo(PartnerKind.PEER);
        assertThat(busy.refuses(pair(2, PairType.PEER, "c2"))).contains(PairRefusal.FULL);
        Partner free = busy.end(pair -> true, end(EndReason.TERM_OVER)).partner();
        assertThat(free.refuses(pair(2, PairType.PEER, "c2"))).isEmpty();
    }

    @Test
    void a_helper_supports_as_many_as_the_capacity_says() {
        Partner helper = with(partner(2), pair(1, PairType.TEACHER, "c1"), pair(2, PairType.TEACHER, "c2"));

        assertThat(helper.free()).isZero();
        assertThat(helper.refuses(pair(3, PairType.TEACHER, "c3"))).contains(PairRefusal.FULL);
        assertThatThrownBy(() -> helper.begin(pair(3, PairType.TEACHER, "c3"))).hasMessage("FULL");
    }

    @Test
    void two_people_are_paired_once_for_one_purpose() {
        Partner helper = with(partner(3, clear("2026-03-01")), pair(1, PairType.TEACHER, "c1"));

        assertThat(helper.refuses(pair(2, PairType.TEACHER, "c1"))).contains(PairRefusal.PAIRED_ALREADY);
        assertThat(helper.refuses(pair(2, PairType.ESCORT, "c1"))).isEmpty();
        assertThat(helper.refuses(pair(2, PairType.TEACHER, "c2"))).isEmpty();
    }

    @Test
    void no_partner_keeps_more_pairs_than_anybody_can_have_had() {
        Partner helper = partner(1);
        for (int i = 0; i < Partner.MOST_PAIRS; i++) {
            helper = helper.begin(pair(i, PairType.TEACHER, "c1"))
                    .partner()
                    .end(pair -> true, end(EndReason.TERM_OVER))
                    .partner();
        }

        assertThat(helper.refuses(pair(999, PairType.TEACHER, "c1"))).contains(PairRefusal.TOO_MANY);
    }

    @ParameterizedTest
    @CsvSource({
        "PROXY,   CHILD, NOT_VETTED",
        "MAMA,    CHILD, NOT_VETTED",
        "ESCORT,  CHILD, NOT_VETTED",
        "VOL,     CHILD, NOT_VETTED",
        "PARTY,   CHILD, NOT_VETTED",
        "NEIGH,   CHILD, NOT_VETTED",
        "TEACHER, CHILD, ",
        "NEIGH,   ELDER, ",
        "PARTY,   ELDER, ",
        "VOL,     ELDER, "
    })
    void who_comes_close_to_a_child_is_vetted_first(PairType type, Kind kind, PairRefusal refusal) {
        Pair wanted = pair(1, type, "c1", kind);

        assertThat(partner(3).refuses(wanted).orElse(null)).isEqualTo(refusal);
        assertThat(partner(3, clear("2026-03-05")).refuses(wanted)).isEmpty();
    }

    @Test
    void a_peer_needs_no_vetting() {
        assertThat(Partner.peer("c9").refuses(pair(1, PairType.ESCORT, "c1"))).isEmpty();
    }

    @Test
    void who_was_not_found_clear_loses_all_pairs_at_once_and_begins_none() {
        Partner helper = with(
                partner(3, clear("2026-03-01")),
                pair(1, PairType.PROXY, "c1"),
                pair(2, PairType.TEACHER, "c2"),
                pair(3, PairType.NEIGH, "e1", Kind.ELDER));
        Partner oneOver = helper.end(pair -> pair.personId().equals("c2"), end(EndReason.MOVED))
                .partner();

        PartnerOutcome outcome = oneOver.vetted(vetting(2, Vetting.Result.NOT_CLEAR, "2026-03-04"), NOW);

        assertThat(outcome.partner().open()).isEmpty();
        assertThat(outcome.events())
                .extracting(event -> event.pair().personId())
                .containsExactly("c1", "e1");
        assertThat(outcome.events()).allSatisfy(event -> {
            assertThat(event).isInstanceOf(PairEvent.PairEnded.class);
            assertThat(event.pair().end()).isEqualTo(PairEnd.following(EndReason.VETTING, TODAY, NOW));
        });
        assertThat(outcome.partner().pair(new UUID(0, 2)).orElseThrow().end()).isEqualTo(end(EndReason.MOVED));
        assertThat(outcome.partner().refuses(pair(4, PairType.TEACHER, "c4"))).contains(PairRefusal.NOT_CLEAR);
    }

    @Test
    void a_clear_vetting_ends_nothing_and_an_older_finding_entered_late_neither() {
        Partner helper = with(partner(3, clear("2026-03-01")), pair(1, PairType.PROXY, "c1"));

        PartnerOutcome clear = helper.vetted(vetting(2, Vetting.Result.CLEAR, "2026-03-04"), NOW);
        PartnerOutcome older = helper.vetted(vetting(3, Vetting.Result.NOT_CLEAR, "2026-02-01"), NOW);

        assertThat(clear.events()).isEmpty();
        assertThat(older.events()).isEmpty();
        assertThat(older.partner().open()).hasSize(1);
        assertThatThrownBy(() -> Partner.peer("c9").vetted(clear("2026-03-01"), NOW))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_end_is_told_once_and_never_lies_before_the_beginning() {
        Partner helper = with(partner(3), pair(1, PairType.TEACHER, "c1"));

        PartnerOutcome ended = helper.end(pair -> true, PairEnd.following(EndReason.MOVED, TODAY.minusDays(3), NOW));
        PartnerOutcome again = ended.partner().end(pair -> true, end(EndReason.OTHER));

        assertThat(ended.events()).hasSize(1);
        assertThat(ended.partner().pairs().get(0).end()).isEqualTo(PairEnd.following(EndReason.MOVED, TODAY, NOW));
        assertThat(again.events()).isEmpty();
        assertThat(again.partner()).isEqualTo(ended.partner());
    }

    @Test
    void an_open_pair_is_listed_where_its_person_lives_today() {
        Partner helper = with(partner(3), pair(1, PairType.TEACHER, "c1"), pair(2, PairType.TEACHER, "c2"));
        Partner over = helper.end(pair -> pair.personId().equals("c2"), end(EndReason.MOVED))
                .partner();

        Partner moved = over.moved("c1", List.of("990102"))
                .partner()
                .moved("c2", List.of("990102"))
                .partner();

        assertThat(moved.pair(new UUID(0, 1)).orElseThrow().orgs()).containsExactly("990102");
        assertThat(moved.pair(new UUID(0, 2))).isEqualTo(over.pair(new UUID(0, 2)));
        assertThat(moved.moved("c1", List.of("990102")).partner()).isEqualTo(moved);
    }

    @Test
    void other_data_of_a_helper_leave_pairs_and_vettings_as_they_are() {
        Partner helper = with(partner(3, clear("2026-03-01")), pair(1, PairType.PROXY, "c1"));
        HelperProfile other = new HelperProfile(HelperRole.PARTY, "990101", List.of("990101"), null, List.of());

        Partner described = helper.described(5, other);

        assertThat(described.pairs()).isEqualTo(helper.pairs());
        assertThat(described.capacity()).isEqualTo(5);
        assertThat(described.helper()).isNotNull();
        assertThat(described.helper().vettings()).containsExactly(clear("2026-03-01"));
        assertThat(described.helper().role()).isEqualTo(HelperRole.PARTY);
        assertThat(Partner.peer("c9").described(2, other).helper()).isEqualTo(other);
    }
}
