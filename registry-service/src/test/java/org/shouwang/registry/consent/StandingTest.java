package org.shouwang.registry.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shouwang.registry.consent.Consent.Purpose;
import org.shouwang.registry.consent.Consent.Status;

/** The last word on a purpose holds. */
class StandingTest {

    private static int next;

    private static Consent said(Status status, String day, Purpose... purposes) {
        return new Consent(
                "c" + next++,
                "p",
                status,
                List.of(purposes),
                "v1",
                Consent.Giver.GUARDIAN,
                Consent.Channel.PERSON,
                LocalDate.parse(day),
                "t",
                Instant.parse("2026-03-02T01:00:00Z"));
    }

    @Test
    void care_is_a_duty_and_everything_else_needs_a_yes() {
        Standing nothing = Standing.of(List.of());

        assertThat(nothing.allows(Purpose.CARE)).isTrue();
        assertThat(nothing.allows(Purpose.PHOTO)).isFalse();
        assertThat(Standing.of(List.of(said(Status.GIVEN, "2026-03-01", Purpose.PHOTO)))
                        .allows(Purpose.PHOTO))
                .isTrue();
        assertThat(Standing.of(List.of(said(Status.GIVEN, "2026-03-01", Purpose.PHOTO)))
                        .allows(Purpose.STORY))
                .isFalse();
    }

    @Test
    void what_is_taken_back_holds_no_more_and_order_of_writing_does_not_matter() {
        List<Consent> said = new ArrayList<>(List.of(
                said(Status.GIVEN, "2026-03-01", Purpose.PHOTO, Purpose.STORY),
                said(Status.WITHDRAWN, "2026-04-01", Purpose.PHOTO),
                said(Status.REFUSED, "2026-05-01", Purpose.VOLUNTEERS),
                said(Status.GIVEN, "2026-05-01", Purpose.VOLUNTEERS),
                said(Status.NOTICED, "2026-06-01", Purpose.STORY)));

        for (int i = 0; i < 50; i++) {
            Collections.shuffle(said, new Random(i));
            Standing standing = Standing.of(said);
            assertThat(standing.allows(Purpose.PHOTO)).isFalse();
            assertThat(standing.allows(Purpose.STORY))
                    .as("a notice undoes no yes")
                    .isTrue();
            assertThat(standing.allows(Purpose.VOLUNTEERS))
                    .as("on one day no wins")
                    .isFalse();
        }
    }
}
