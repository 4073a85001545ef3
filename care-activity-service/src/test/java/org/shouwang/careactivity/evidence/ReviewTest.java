package org.shouwang.careactivity.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReviewTest {
    private static final Instant NOW = Instant.parse("2026-03-05T09:00:00Z");

    private static Suspicion about(String activity) {
        return new Suspicion(
                ReviewKind.REUSED_PHOTO, "x", Set.of(Traces.id(activity)), Set.of("t" + activity), Set.of("o"));
    }

    @Test
    void what_is_found_later_joins_the_open_review() {
        Review review = Review.of(about("a"), NOW);

        Review more = review.with(about("b"));

        assertThat(more.id()).isEqualTo(review.id());
        assertThat(more.activityIds()).containsExactlyInAnyOrder(Traces.id("a"), Traces.id("b"));
        assertThat(more.recorders()).containsExactlyInAnyOrder("ta", "tb");
        assertThat(more.with(about("b"))).isEqualTo(more);
        assertThat(more.state()).isEqualTo(Review.State.OPEN);
    }

    @Test
    void a_decided_review_stays_as_it_was_decided() {
        Review.Decision decision = new Review.Decision(Review.State.EXPLAINED, "同路两家", "lead", NOW);
        Review decided = Review.of(about("a"), NOW).decided(decision);

        assertThat(decided.state()).isEqualTo(Review.State.EXPLAINED);
        assertThat(decided.with(about("b"))).isEqualTo(decided);
        assertThat(decision.saysTheSame(new Review.Decision(Review.State.EXPLAINED, "同路两家", "other", NOW)))
                .isTrue();
        assertThat(decision.saysTheSame(new Review.Decision(Review.State.CORRECTED, "同路两家", "lead", NOW)))
                .isFalse();
        assertThat(decision.saysTheSame(new Review.Decision(Review.State.EXPLAINED, "别的", "lead", NOW)))
                .isFalse();
    }
}
