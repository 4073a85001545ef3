package org.shouwang.careactivity.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shows that somebody was there; given only by consent, shown only to reviewers and to whoever recorded it.
 *
 * @param position where it was: sealed at rest, never in an event
 * @param photos up to three
 */
public record Evidence(@Nullable Position position, List<Photo> photos) {
    /** None was given. */
    public static final Evidence NONE = new Evidence(null, List.of());

    /** Keeps its own list. */
    public Evidence {
        photos = List.copyOf(photos);
    }

    /** Whether there is any. */
    public boolean given() {
        return position != null || !photos.isEmpty();
    }
}
