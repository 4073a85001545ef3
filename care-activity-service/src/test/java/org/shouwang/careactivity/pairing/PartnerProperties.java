package org.shouwang.careactivity.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shouwang.careactivity.pairing.PairingFixtures.NOW;
import static org.shouwang.careactivity.pairing.PairingFixtures.clear;
import static org.shouwang.careactivity.pairing.PairingFixtures.end;
import static org.shouwang.careactivity.pairing.PairingFixtures.pair;
import static org.shouwang.careactivity.pairing.PairingFixtures.vetting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds whatever is begun, ended and vetted, in any order. */
class PartnerProperties {
    /** One thing that somebody does with a partner. */
    private record Step(int what, int person, PairType type, int day) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> what = Arbitraries.frequency(
                net.jqwik.api.Tuple.of(8, 0),
                net.jqwik.api.Tuple.of(4, 1),
                net.jqwik.api.Tuple.of(2, 2),
                net.jqwik.api.Tuple.of(1, 3));
        Arbitrary<PairType> types = Arbitraries.of(PairType.TEACHER, PairType.PROXY, PairType.ESCORT, PairType.NEIGH);
        return Combinators.combine(
                        what,
                        Arbitraries.integers().between(1, 4),
                        types,
                        Arbitraries.integers().between(1, 5))
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }

    @Property(tries = 500)
    void open_pairs_never_exceed_the_capacity_and_none_is_open_under_somebody_not_clear(
            @ForAll("steps") List<Step> steps, @ForAll @IntRange(min = 1, max = 4) int capacity) {
        Partner partner = PairingFixtures.partner(capacity, clear("2026-03-01"));
        List<PairEvent> told = new ArrayList<>();
        int number = 0;

        for (Step step : steps) {
            PartnerOutcome outcome = take(partner, step, ++number);
            partner = outcome.partner();
            told.addAll(outcome.events());

            assertThat(partner.open()).hasSizeLessThanOrEqualTo(capacity);
            assertThat(partner.helper()).isNotNull();
            if (partner.helper().notClear()) {
                assertThat(partner.open()).isEmpty();
            }
        }

        Map<UUID, Integer> begun = new HashMap<>();
        Map<UUID, Integer> ended = new HashMap<>();
        told.forEach(event -> (event instanceof PairEvent.PairStarted ? begun : ended)
                .merge(event.pair().id(), 1, Integer::sum));
        assertThat(begun.values()).containsOnly(begun.isEmpty() ? new Integer[0] : new Integer[] {1});
        assertThat(ended.values()).containsOnly(ended.isEmpty() ? new Integer[0] : new Integer[] {1});
        assertThat(begun).hasSize(partner.pairs().size());
        assertThat(ended).hasSize(partner.pairs().size() - partner.open().size());
    }

    private static PartnerOutcome take(Partner partner, Step step, int number) {
        return switch (step.what()) {
            case 0 -> {
                Pair wanted = pair(number, step.type(), "c" + step.person());
                yield partner.refuses(wanted).isPresent()
                        ? new PartnerOutcome(partner, List.of())
                        : partner.begin(wanted);
            }
            case 1 -> partner.end(pair -> pair.personId().equals("c" + step.person()), end(EndReason.OTHER));
            case 2 -> partner.vetted(vetting(number, Vetting.Result.CLEAR, "2026-03-0" + step.day()), NOW);
            default -> partner.vetted(vetting(number, Vetting.Result.NOT_CLEAR, "2026-03-0" + step.day()), NOW);
        };
    }
}
