package org.shouwang.careactivity.activity;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was said and seen. All of it is about a person: shown to note readers only, its free texts sealed at rest, and nothing of
 * it in events but the mood, which rules need.
 *
 * @param note free text
 * @param mood how the child seemed
 * @param agreedAct what was agreed upon, free text
 * @param recheckOn day on which to look whether it is kept
 * @param checks what a visit found, by item
 * @param gaps what tutoring found to be missing
 */
public record Details(
        @Nullable String note,
        @Nullable Mood mood,
        @Nullable String agreedAct,
        @Nullable LocalDate recheckOn,
        SortedMap<CheckItem, Finding> checks,
        List<Gap> gaps) {
    /** Nothing was said. */
    public static final Details NONE = ofNote(null);

    /** Keeps its own map and list. */
    public Details {
        checks = Collections.unmodifiableSortedMap(new TreeMap<>(checks));
        gaps = List.copyOf(gaps);
    }

    /** Only a free text. */
    public static Details ofNote(@Nullable String note) {
        return new Details(note, null, null, null, new TreeMap<>(Map.of()), List.of());
    }

    /** Whether there is anything but the note. */
    public boolean hasMore() {
        return mood != null || agreedAct != null || recheckOn != null || !checks.isEmpty() || !gaps.isEmpty();
    }
}
