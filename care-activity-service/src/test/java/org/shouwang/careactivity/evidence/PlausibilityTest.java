package org.shouwang.careactivity.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.shouwang.careactivity.evidence.Traces.HERE;
import static org.shouwang.careactivity.evidence.Traces.THERE;
import static org.shouwang.careactivity.evidence.Traces.at;
import static org.shouwang.careactivity.evidence.Traces.id;
import static org.shouwang.careactivity.evidence.Traces.saying;
import static org.shouwang.careactivity.evidence.Traces.trace;
import static org.shouwang.careactivity.evidence.Traces.visit;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Fixtures;

class PlausibilityTest {
    /** One hundredth of a degree north is 1,112 metres. */
    private static Position north(double hundredths, double accuracy) {
        return new Position(30 + hundredths / 100, 110, accuracy);
    }

    private static List<ReviewKind> kinds(Trace one, Trace... others) {
        return Plausibility.of(one, List.of(others)).stream()
                .map(Suspicion::kind)
                .toList();
    }

    @Test
    void a_position_is_as_near_as_both_may_be_off() {
        assertThat(north(0, 0).apartFrom(north(10, 0))).isEqualTo(11_119, within(2.0));
        assertThat(north(0, 1_000).apartFrom(north(10, 119))).isEqualTo(10_000, within(2.0));
        assertThat(north(0, 9_000).apartFrom(north(10, 9_000))).isZero();
        assertThat(new Position(0, 179.95, 0).apartFrom(new Position(0, -179.95, 0)))
                .isEqualTo(11_119, within(2.0));
    }

    @ParameterizedTest
    @CsvSource({
        // 11.1 km in 7 + 1 minutes at 80 km/h: 10.7 km; in 8 + 1 minutes 12 km
        "2026-03-05T09:07, 10, 0,    true",
        "2026-03-05T09:08, 10, 0,    false",
        "2026-03-05T09:07, 10, 500,  false",
        "2026-03-05T08:53, 10, 0,    true",
        "2026-03-06T09:00, 3000, 0,  true",
        // what is more than a day apart is not compared
        "2026-03-06T09:01, 3000, 0,  false"
    })
    void nobody_travels_faster_than_80_kilometres_an_hour(
            String then, double hundredths, double accuracy, boolean odd) {
        Trace one = at(visit("a", "2026-03-05T09:00", HERE, "p"), north(0, 0));
        Trace other = at(visit("b", then, HERE, "q"), north(hundredths, accuracy));

        assertThat(kinds(one, other).contains(ReviewKind.IMPOSSIBLE_TRAVEL)).isEqualTo(odd);
        assertThat(kinds(other, one).contains(ReviewKind.IMPOSSIBLE_TRAVEL)).isEqualTo(odd);
        assertThat(kinds(one, at(other, null))).isEmpty();
        assertThat(kinds(at(one, null), other)).isEmpty();
    }

    @Test
    void both_ask_the_same_question_of_the_day_of_the_later_visit() {
        Trace one = at(visit("a", "2026-03-05T23:59", HERE, "p"), north(0, 0));
        Trace other = at(visit("b", "2026-03-06T00:01", HERE, "q"), north(50, 0));

        Suspicion found = Plausibility.of(one, List.of(other)).get(0);

        assertThat(found.key()).isEqualTo("t 2026-03-06");
        assertThat(found.activityIds()).containsExactlyInAnyOrder(id("a"), id("b"));
        assertThat(found.orgs()).containsExactlyInAnyOrder("990101", HERE);
        assertThat(found).isEqualTo(Plausibility.of(other, List.of(one)).get(0));
        assertThat(found.reviewId())
                .isEqualTo(Plausibility.of(other, List.of(one)).get(0).reviewId());
    }

    @Test
    void two_villages_are_not_visited_in_one_minute() {
        Trace one = visit("a", "2026-03-05T09:00", HERE, "p");

        assertThat(kinds(one, visit("b", "2026-03-05T09:00", THERE, "q"))).containsExactly(ReviewKind.SAME_MINUTE);
        assertThat(kinds(one, visit("b", "2026-03-05T09:00:59", THERE, "q"))).containsExactly(ReviewKind.SAME_MINUTE);
        assertThat(kinds(one, visit("b", "2026-03-05T09:01", THERE, "q"))).isEmpty();
        assertThat(kinds(one, visit("b", "2026-03-05T09:00", HERE, "q"))).isEmpty();
        assertThat(kinds(one, visit("b", "2026-03-05T09:00", "", "q"))).isEmpty();
        assertThat(kinds(visit("b", "2026-03-05T09:00", "", "q"), one)).isEmpty();
        assertThat(kinds(one, one)).isEmpty();
    }

    @Test
    void who_is_visited_together_may_be_of_two_villages() {
        Trace one = visit("a", "2026-03-05T09:00", HERE, "p");
        Trace other = visit("b", "2026-03-05T09:00", THERE, "q");

        assertThat(kinds(one, visit("b", "2026-03-05T09:00", THERE, "q", "p"))).isEmpty();
        assertThat(kinds(one, other, visit("c", "2026-03-05T09:00", THERE, "p", "q")))
                .isEmpty();
        assertThat(kinds(one, other, visit("c", "2026-03-05T09:00", THERE, "r")))
                .containsExactly(ReviewKind.SAME_MINUTE);
    }

    @Test
    void where_positions_are_known_they_decide_which_home_it_was() {
        Trace one = at(visit("a", "2026-03-05T09:00", HERE, "p"), north(0, 0));
        Trace near = at(visit("b", "2026-03-05T09:00", THERE, "q"), north(0.4, 0));
        Trace far = at(visit("b", "2026-03-05T09:00", HERE, "q"), north(0.6, 0));

        assertThat(kinds(one, near)).isEmpty();
        assertThat(kinds(one, far)).contains(ReviewKind.SAME_MINUTE);
    }

    @ParameterizedTest
    @EnumSource(ContactType.class)
    void only_visits_at_homes_are_at_a_place(ContactType type) {
        boolean visit = List.of(ContactType.HOMEVISIT, ContactType.CDVISIT, ContactType.ELDVISIT)
                .contains(type);
        Trace one = trace("a", "t", type, Fixtures.at("2026-03-05T09:00"), HERE, north(0, 0), null, List.of(), "p");
        Trace other = at(visit("b", "2026-03-05T09:00", THERE, "q"), north(50, 0));

        assertThat(kinds(one, other).isEmpty()).isNotEqualTo(visit);
        assertThat(kinds(other, one).isEmpty()).isNotEqualTo(visit);
    }

    @Test
    void another_recorders_visits_are_another_matter() {
        Trace one = at(visit("a", "2026-03-05T09:00", HERE, "p"), north(0, 0));
        Trace other = trace(
                "b",
                "u",
                ContactType.HOMEVISIT,
                Fixtures.at("2026-03-05T09:00"),
                THERE,
                north(50, 0),
                null,
                List.of(),
                "q");

        assertThat(kinds(one, other)).isEmpty();
    }

    @Test
    void five_notes_alike_within_seven_days_are_asked_about() {
        List<Trace> week = new ArrayList<>();
        for (int day = 1; day <= 4; day++) {
            week.add(saying(visit("d" + day, "2026-03-0" + day + "T09:00", HERE, "p" + day), "same"));
        }
        Trace inside = saying(visit("e", "2026-03-08T08:59", HERE, "p5"), "same");
        Trace outside = saying(visit("e", "2026-03-08T09:00", HERE, "p5"), "same");
        Trace other = saying(visit("e", "2026-03-05T09:00", HERE, "p5"), "other");
        Trace silent = visit("e", "2026-03-05T09:00", HERE, "p5");

        assertThat(Plausibility.of(inside, week)).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(ReviewKind.IDENTICAL_NOTES);
            assertThat(found.activityIds()).hasSize(5);
            assertThat(found.key()).isEqualTo("t same 2026-03");
        });
        assertThat(Plausibility.of(outside, week)).isEmpty();
        assertThat(Plausibility.of(other, week)).isEmpty();
        assertThat(Plausibility.of(silent, week)).isEmpty();
    }

    @Test
    void one_photo_stands_for_one_day_only() {
        Trace monday = visit("a", "2026-03-02T09:00", HERE, "p");
        Trace later = visit("b", "2026-03-02T10:00", HERE, "q");
        Trace tuesday = trace(
                "c", "u", ContactType.TALK, Fixtures.at("2026-03-03T09:00"), THERE, null, null, List.of("x"), "r");

        assertThat(Plausibility.photo("x", List.of(monday, later))).isEmpty();
        assertThat(Plausibility.photo("x", List.of())).isEmpty();
        assertThat(Plausibility.photo("x", List.of(monday, tuesday))).hasValueSatisfying(found -> {
            assertThat(found.recorders()).containsExactlyInAnyOrder("t", "u");
            assertThat(found.activityIds()).containsExactlyInAnyOrder(id("a"), id("c"));
        });
    }

    @ParameterizedTest
    @EnumSource(ReviewKind.class)
    void a_reason_asks_and_accuses_nobody(ReviewKind kind) {
        assertThat(kind.zh()).startsWith("请核对：").doesNotContain("造假", "作假", "虚假", "违规", "欺");
        assertThat(kind.en()).startsWith("Please check").doesNotContainIgnoringCase("fraud", "false", "fake");
    }
}
