package org.shouwang.careactivity.progress.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shouwang.careactivity.progress.AttendanceCode;
import org.shouwang.careactivity.progress.AttendanceEntry;
import org.shouwang.careactivity.progress.AttendanceSheet;

/**
 * Attendance between two days.
 *
 * @param days each class and day on which attendance was taken, as its last entry says
 * @param classes how often, by class
 * @param children how often, by child; only children named at least once
 */
public record AttendanceResponse(List<ClassDay> days, List<ClassCount> classes, List<ChildCount> children) {
    /**
     * One class and day.
     *
     * @param pupils 0 when nobody said how many belong to the class
     * @param history all entries, the oldest first; the last one stands
     */
    public record ClassDay(
            String org, LocalDate day, int pupils, DayCounts counts, List<ChildMark> marks, List<SheetEntry> history) {
        static ClassDay of(AttendanceSheet sheet) {
            AttendanceEntry last = sheet.last();
            return new ClassDay(
                    sheet.org(),
                    sheet.day(),
                    last.pupils(),
                    DayCounts.of(last.counts()),
                    marksOf(last),
                    sheet.entries().stream().map(SheetEntry::of).toList());
        }
    }

    /** One child's code. */
    public record ChildMark(String personId, String code) {}

    /** One entry of a day's history. */
    public record SheetEntry(
            String attendanceId, Instant enteredAt, String recordedBy, String role, List<ChildMark> marks) {
        static SheetEntry of(AttendanceEntry entry) {
            return new SheetEntry(
                    entry.id().toString(), entry.enteredAt(), entry.recordedBy(), entry.role(), marksOf(entry));
        }
    }

    /** How many days with each code. */
    public record DayCounts(int late, int leftEarly, int leave, int truant) {
        static DayCounts of(Map<AttendanceCode, Integer> counts) {
            return new DayCounts(
                    counts.getOrDefault(AttendanceCode.L, 0),
                    counts.getOrDefault(AttendanceCode.E, 0),
                    counts.getOrDefault(AttendanceCode.V, 0),
                    counts.getOrDefault(AttendanceCode.T, 0));
        }

        DayCounts plus(DayCounts other) {
            return new DayCounts(
                    late + other.late, leftEarly + other.leftEarly, leave + other.leave, truant + other.truant);
        }
    }

    /**
     * A class over the days.
     *
     * @param days on how many of them attendance was taken
     * @param pupilDays sum of its pupils over those days, as far as it was said
     */
    public record ClassCount(String org, int days, int pupilDays, DayCounts counts) {
        private ClassCount plus(ClassDay day) {
            return new ClassCount(org, days + 1, pupilDays + day.pupils(), counts.plus(day.counts()));
        }
    }

    /** A child over the days. */
    public record ChildCount(String personId, DayCounts counts) {}

    static AttendanceResponse of(List<AttendanceSheet> sheets) {
        List<ClassDay> days = new ArrayList<>();
        Map<String, ClassCount> classes = new LinkedHashMap<>();
        Map<String, DayCounts> children = new LinkedHashMap<>();
        DayCounts none = DayCounts.of(Map.of());
        for (AttendanceSheet sheet : sheets) {
            ClassDay day = ClassDay.of(sheet);
            days.add(day);
            classes.put(
                    sheet.org(),
                    classes.getOrDefault(sheet.org(), new ClassCount(sheet.org(), 0, 0, none))
                            .plus(day));
            sheet.last()
                    .marks()
                    .forEach((personId, code) ->
                            children.merge(personId, DayCounts.of(Map.of(code, 1)), DayCounts::plus));
        }
        List<ChildCount> byChild = new ArrayList<>();
        children.forEach((personId, counts) -> byChild.add(new ChildCount(personId, counts)));
        return new AttendanceResponse(days, List.copyOf(classes.values()), byChild);
    }

    private static List<ChildMark> marksOf(AttendanceEntry entry) {
        List<ChildMark> marks = new ArrayList<>();
        entry.marks().forEach((personId, code) -> marks.add(new ChildMark(personId, code.name())));
        return marks;
    }
}
