package org.shouwang.careactivity.evidence.app;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.shouwang.careactivity.evidence.Trace;

/** Where traces are kept. */
public interface Traces {
    /** Keeps traces; those that are there already stay as they are. */
    void keep(Collection<Trace> traces);

    /** What a recorder did in a span, both ends included. */
    List<Trace> of(String by, Instant from, Instant until);

    /** All with one of these photos. */
    List<Trace> withPhotos(Collection<String> sha256s);
}
