package org.shouwang.careactivity.progress;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody wrote down for a class and a day, once. Never changed afterwards; a later entry of the day replaces it.
 *
 * @param id made by the client, so that a repeated request is recognised
 * @param pupils how many belonged to the class that day, 0 when not said
 * @param marks the children that were not simply present, by person
 * @param role the role in which it was entered
 * @param recordedBy account or client that wrote it down
 * @param contentHash keyed hash of what the client sent, to tell a repetition from a contradiction
 */
public record AttendanceEntry(
        UUID id,
        int pupils,
        Map<String, AttendanceCode> marks,
        String role,
        String recordedBy,
        Instant enteredAt,
        String contentHash) {
    /** Keeps its own marks, in their order. */
    public AttendanceEntry {
        marks = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(marks));
    }

    /** How many children have each code; those nobody named are not counted. */
    public Map<AttendanceCode, Integer> counts() {
        Map<AttendanceCode, Integer> counts = new EnumMap<>(AttendanceCode.class);
        marks.values().forEach(code -> counts.merge(code, 1, Integer::sum));
        return counts;
    }

    AttendanceEntry at(Instant at) {
        return new AttendanceEntry(id, pupils, marks, role, recordedBy, at, contentHash);
    }
}
