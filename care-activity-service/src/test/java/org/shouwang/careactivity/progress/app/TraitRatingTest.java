package org.shouwang.careactivity.progress.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouwang.careactivity.careplan.Fixtures;
import org.shouwang.careactivity.progress.Measure;
import org.shouwang.careactivity.progress.Trait;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ProblemException;

class TraitRatingTest {
    private static final Instant NOW = Fixtures.at("2026-03-20T17:00");
    private static final Caller TEACHER = new Caller("t", Set.of("T"), Set.of("9901010001-3-2"));

    private final RatingReader reader = new RatingReader((field, text) -> field + "|" + text);

    private static RecordRating rating(Trait trait, String value) {
        return new RecordRating(
                "6b1f4c1e-5a52-4c4e-9d0a-0c8f5e1f0001", "p1", "2026-03-20", "TRAIT", "T", value, trait.name(), null);
    }

    @Test
    void motivation_self_esteem_discipline_self_control_habits_and_study_attitude_are_traits() {
        assertThat(Trait.values())
                .contains(
                        Trait.MOTIVE,
                        Trait.ESTEEM,
                        Trait.DISC,
                        Trait.CTRL,
                        Trait.HABIT,
                        Trait.EMPATHY,
                        Trait.RESIL,
                        Trait.ATTI,
                        Trait.HW);
    }

    @ParameterizedTest
    @EnumSource(Trait.class)
    void each_is_rated_from_nought_to_four(Trait trait) {
        assertThat(reader.read(rating(trait, "0"), TEACHER, NOW).rating().measure())
                .isEqualTo(Measure.trait(trait));
        assertThat(reader.read(rating(trait, "4"), TEACHER, NOW).rating().value())
                .isEqualTo(4);
        assertThatThrownBy(() -> reader.read(rating(trait, "5"), TEACHER, NOW)).isInstanceOf(ProblemException.class);
    }
}
