package org.shouwang.careactivity.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a child did in one measure on one day, written down once. A later one of the same measure and day replaces it.
 *
 * @param id made by the client, so that a repeated request is recognised
 * @param value higher is better: bands 0 to 3, traits and self-care 0 to 4, mood 1 to 5
 * @param exam only for exams
 * @param recordedBy account or client that wrote it down
 * @param contentHash keyed hash of what the client sent, to tell a repetition from a contradiction
 */
public record Rating(
        UUID id,
        LocalDate day,
        Measure measure,
        int value,
        @Nullable Exam exam,
        String role,
        String recordedBy,
        Instant enteredAt,
        String contentHash) {
    private static final Comparator<Rating> ENTERED =
            Comparator.comparing(Rating::enteredAt).thenComparing(Rating::id);

    /** Those that stand, by day: of each measure and day the one entered last, in whatever order they came. */
    public static List<Rating> standing(List<Rating> ratings) {
        record Key(Measure measure, LocalDate day) {}
        Map<Key, Rating> last = new LinkedHashMap<>();
        for (Rating rating : ratings) {
            last.merge(new Key(rating.measure(), rating.day()), rating, (a, b) -> ENTERED.compare(a, b) >= 0 ? a : b);
        }
        List<Rating> standing = new ArrayList<>(last.values());
        standing.sort(Comparator.comparing(Rating::day)
                .thenComparing(rating -> rating.measure().toString()));
        return standing;
    }

    /** The value as its code list writes it. */
    public String text() {
        return measure.text(value);
    }
}
