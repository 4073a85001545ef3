package org.shouwang.careactivity.growth;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.progress.Trait;

/**
 * One side of a child, its strengths or its weaknesses.
 *
 * @param traits by their codes
 * @param words in words, free text: sealed at rest, never in an event or a list
 */
public record Side(List<Trait> traits, @Nullable String words) {
    /** Nothing was said. */
    public static final Side UNSAID = new Side(List.of(), null);

    /** Keeps its own list. */
    public Side {
        traits = List.copyOf(traits);
    }
}
