package org.shouwang.careactivity.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The attendance 考勤 of one class on one day, with every entry that was ever made for it.
 *
 * @param entries the oldest first; the last one stands
 * @param settled whether the children's own records follow the last entry already
 */
public record AttendanceSheet(String org, LocalDate day, List<AttendanceEntry> entries, boolean settled) {
    /** Keeps its own list; a sheet without an entry does not exist. */
    public AttendanceSheet {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("no entry");
        }
        entries = List.copyOf(entries);
    }

    /** A day's first entry. */
    public static AttendanceSheet of(String org, LocalDate day, AttendanceEntry first) {
        return new AttendanceSheet(org, day, List.of(first), false);
    }

    /** The name of a class's day. */
    public static String id(String org, LocalDate day) {
        return org + ":" + day;
    }

    /** The entry that stands. */
    public AttendanceEntry last() {
        return entries.get(entries.size() - 1);
    }

    /** An entry by its id. */
    public Optional<AttendanceEntry> entry(UUID id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** With a later entry, which replaces what stood; entries of one sheet never share an instant. */
    public AttendanceSheet with(AttendanceEntry entry) {
        Instant after = last().enteredAt().plusMillis(1);
        List<AttendanceEntry> all = new ArrayList<>(entries);
        all.add(entry.enteredAt().isBefore(after) ? entry.at(after) : entry);
        return new AttendanceSheet(org, day, all, false);
    }

    /** The same, once the children's own records follow. */
    public AttendanceSheet done() {
        return new AttendanceSheet(org, day, entries, true);
    }

    /** What each child ever named has to have: its mark of the last entry, or present when that names it no more. */
    public Map<String, AttendanceMark> marks() {
        AttendanceEntry last = last();
        Map<String, AttendanceMark> marks = new LinkedHashMap<>();
        for (AttendanceEntry entry : entries) {
            for (String personId : entry.marks().keySet()) {
                AttendanceCode code = last.marks().getOrDefault(personId, AttendanceCode.P);
                marks.put(personId, new AttendanceMark(day, code, org, last.enteredAt()));
            }
        }
        return marks;
    }
}
