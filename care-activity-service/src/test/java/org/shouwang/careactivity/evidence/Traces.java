package org.shouwang.careactivity.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.Fixtures;

/** Traces for tests; the recorder is one and the same unless said otherwise. */
final class Traces {
    static final String HERE = "990101101201";
    static final String THERE = "990101101202";

    private Traces() {}

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** A home visit at a local time, in a village. */
    static Trace visit(String name, String at, String village, String... people) {
        return trace(name, "t", ContactType.HOMEVISIT, Fixtures.at(at), village, null, null, List.of(), people);
    }

    static Trace trace(
            String name,
            String by,
            ContactType type,
            Instant at,
            String village,
            @Nullable Position position,
            @Nullable String note,
            List<String> photos,
            String... people) {
        return new Trace(
                id(name),
                by,
                type,
                at,
                Days.of(at),
                List.of(people),
                village.isEmpty() ? List.of("990101") : List.of("990101", village),
                position,
                note,
                photos);
    }

    static Trace at(Trace trace, @Nullable Position position) {
        return new Trace(
                trace.activityId(),
                trace.by(),
                trace.type(),
                trace.at(),
                trace.day(),
                trace.personIds(),
                trace.orgs(),
                position,
                trace.note(),
                trace.photos());
    }

    static Trace saying(Trace trace, @Nullable String note) {
        return new Trace(
                trace.activityId(),
                trace.by(),
                trace.type(),
                trace.at(),
                trace.day(),
                trace.personIds(),
                trace.orgs(),
                trace.position(),
                note,
                trace.photos());
    }
}
