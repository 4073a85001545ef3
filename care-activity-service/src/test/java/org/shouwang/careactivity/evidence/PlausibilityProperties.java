package org.shouwang.careactivity.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Fixtures;

/** What holds in whatever order visits become known, and however often they are looked at. */
class PlausibilityProperties {

    @Provide
    Arbitrary<List<Trace>> visits() {
        Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 90);
        Arbitrary<String> villages = Arbitraries.of(Traces.HERE, Traces.THERE, "990101101203");
        Arbitrary<Position> positions = Arbitraries.integers()
                .between(0, 40)
                .map(step -> new Position(30 + step / 100.0, 110, 20))
                .injectNull(0.4);
        Arbitrary<String> notes = Arbitraries.of("same", "other").injectNull(0.3);
        return Combinators.combine(minutes, villages, positions, notes)
                .as((minute, village, position, note) -> Traces.trace(
                        "unnamed",
                        "t",
                        ContactType.CDVISIT,
                        Fixtures.at("2026-03-05T09:00").plusSeconds(60L * minute),
                        village,
                        position,
                        note,
                        List.of(),
                        "p"))
                .list()
                .ofMaxSize(20)
                .map(PlausibilityProperties::named);
    }

    private static List<Trace> named(List<Trace> visits) {
        List<Trace> named = new ArrayList<>();
        for (Trace visit : visits) {
            named.add(new Trace(
                    Traces.id("v" + named.size()),
                    visit.by(),
                    visit.type(),
                    visit.at(),
                    visit.day(),
                    List.of("p" + named.size()),
                    visit.orgs(),
                    visit.position(),
                    visit.note(),
                    visit.photos()));
        }
        return named;
    }

    /** Each is looked at when it becomes known, beside what is known by then: what the reviews hold in the end. */
    private static Map<UUID, Set<UUID>> reviews(List<Trace> visits) {
        Map<UUID, Set<UUID>> reviews = new HashMap<>();
        Set<Trace> known = new HashSet<>();
        for (Trace visit : visits) {
            known.add(visit);
            Plausibility.of(visit, known)
                    .forEach(found -> reviews.computeIfAbsent(found.reviewId(), id -> new HashSet<>())
                            .addAll(found.activityIds()));
        }
        return reviews;
    }

    @Property(tries = 300)
    void order_and_repetition_of_arrival_do_not_matter(@ForAll("visits") List<Trace> visits, @ForAll Random random) {
        List<Trace> shuffled = new ArrayList<>(visits);
        Collections.shuffle(shuffled, random);
        List<Trace> twice = new ArrayList<>(shuffled);
        twice.addAll(shuffled);

        assertThat(reviews(shuffled)).isEqualTo(reviews(visits));
        assertThat(reviews(twice)).isEqualTo(reviews(visits));
    }

    @Property(tries = 300)
    void whoever_takes_his_time_is_asked_nothing(@ForAll("visits") List<Trace> visits) {
        List<Trace> slow = new ArrayList<>();
        for (Trace visit : visits) {
            slow.add(new Trace(
                    visit.activityId(),
                    visit.by(),
                    visit.type(),
                    Fixtures.at("2026-03-05T09:00").plusSeconds(3600L * slow.size()),
                    visit.day(),
                    visit.personIds(),
                    visit.orgs(),
                    visit.position(),
                    null,
                    visit.photos()));
        }

        assertThat(reviews(slow)).isEmpty();
    }
}
