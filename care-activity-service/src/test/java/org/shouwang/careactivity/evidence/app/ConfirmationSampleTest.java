package org.shouwang.careactivity.evidence.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shouwang.careactivity.activity.Activity;
import org.shouwang.careactivity.activity.ActivityKind;
import org.shouwang.careactivity.activity.ContactResult;
import org.shouwang.careactivity.activity.Details;
import org.shouwang.careactivity.activity.Entry;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.evidence.Evidence;
import org.shouwang.careactivity.evidence.PhotoBytes;
import org.shouwang.platform.encryption.LookupHash;

class ConfirmationSampleTest {
    private static final Instant ENTERED = Instant.parse("2026-03-05T09:00:00Z");

    private static LookupHash keyed(String key) {
        return (field, text) ->
                PhotoBytes.sha256((key + field + text).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Activity visit(long number, ContactType type, ContactResult result, Instant at) {
        return new Activity(
                new UUID(7, number),
                ActivityKind.VISIT,
                type,
                List.of("p"),
                at,
                20,
                result,
                null,
                "T",
                Details.NONE,
                Evidence.NONE,
                new Entry("t", true, ENTERED, "hash", null),
                List.of(),
                List.of(),
                null);
    }

    private static List<Integer> taken(LookupHash hash, double share) {
        ConfirmationSample sample = new ConfirmationSample(hash, share);
        return IntStream.range(0, 5000)
                .filter(i -> sample.takes(visit(i, ContactType.HOMEVISIT, ContactResult.DONE, ENTERED)))
                .boxed()
                .toList();
    }

    @Test
    void about_the_share_is_taken_and_always_the_same() {
        List<Integer> taken = taken(keyed("a"), 0.02);

        assertThat(taken).hasSizeBetween(60, 150).isEqualTo(taken(keyed("a"), 0.02));
        assertThat(taken(keyed("a"), 0.5)).hasSizeBetween(2300, 2700).containsAll(taken);
        assertThat(taken(keyed("a"), 0)).isEmpty();
        assertThat(taken(keyed("a"), 1)).hasSize(5000);
    }

    @Test
    void who_has_another_key_cannot_know() {
        List<Integer> guessed = taken(keyed("b"), 0.5);

        assertThat(taken(keyed("a"), 0.5).stream().filter(guessed::contains).count())
                .isBetween(1000L, 1500L);
    }

    @ParameterizedTest
    @CsvSource({
        "HOMEVISIT, DONE,    2026-03-05T09:00:00Z, true",
        "CDVISIT,   DONE,    2026-02-02T09:00:00Z, true",
        "ELDVISIT,  DONE,    2026-02-01T09:00:00Z, false",
        "HOMEVISIT, AWAY,    2026-03-05T09:00:00Z, false",
        "FAMVISIT,  DONE,    2026-03-05T09:00:00Z, false",
        "PXMEET,    DONE,    2026-03-05T09:00:00Z, false"
    })
    void only_visits_of_the_last_month_that_took_place_are_confirmed(
            ContactType type, ContactResult result, Instant at, boolean taken) {
        assertThat(new ConfirmationSample(keyed("a"), 1).takes(visit(1, type, result, at)))
                .isEqualTo(taken);
    }
}
