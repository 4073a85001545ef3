package org.shouwang.careactivity.progress.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.activity.app.ActivityProblems;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.progress.AttendanceCode;
import org.shouwang.careactivity.progress.AttendanceEntry;
import org.shouwang.careactivity.progress.AttendanceSheet;
import org.shouwang.careactivity.progress.SchoolDays;
import org.shouwang.platform.encryption.LookupHash;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Faults;
import org.shouwang.platform.web.ProblemException;

/** Turns what a client sent into a day's first sheet, or says all that is wrong with it. The people are checked elsewhere. */
final class AttendanceReader {
    private static final int MOST_PUPILS = 200;
    private static final Pattern CLASS_FORM =
            Pattern.compile("[0-9A-Za-z\\u4e00-\\u9fff]+(-[0-9A-Za-z\\u4e00-\\u9fff]+)+");
    private static final List<String> TAKERS = List.of("T", "H", "SP");

    private final SchoolDays schoolDays;
    private final LookupHash hash;

    AttendanceReader(SchoolDays schoolDays, LookupHash hash) {
        this.schoolDays = schoolDays;
        this.hash = hash;
    }

    /** A sheet with this one entry. */
    AttendanceSheet read(TakeAttendance request, Caller caller, Instant now) {
        Faults faults = new Faults();
        UUID id = faults.requiredUuid("/attendanceId", request.attendanceId());
        String org = faults.requiredCode("/org", request.org());
        if (org != null && !CLASS_FORM.matcher(org).matches()) {
            faults.add("/org", "FORMAT", "应为班级代码", "must be the code of a class");
        }
        LocalDate day = faults.requiredDay("/day", request.day());
        String role = faults.requiredCode("/role", request.role());
        Map<String, AttendanceCode> marks = marks(request.marks(), faults);
        int pupils = request.pupils() == null ? 0 : request.pupils();
        if (pupils < 0 || pupils > MOST_PUPILS || (pupils > 0 && pupils < marks.size())) {
            faults.add(
                    "/pupils", "RANGE", "应在 1 到 200 之间，且不少于列出的人数", "must be from 1 to 200 and not below those named");
        }
        faults.check();
        if (id == null || org == null || day == null || role == null) {
            throw faults.refusal();
        }
        requireRight(caller, role);
        if (day.isAfter(Days.of(now))) {
            throw new ProblemException(ProgressProblems.DAY_IN_FUTURE);
        }
        List<String> place = List.of(org.substring(0, org.indexOf('-')), org);
        if (!schoolDays.in(place).open(day)) {
            throw new ProblemException(ProgressProblems.NOT_A_SCHOOL_DAY);
        }
        String content = hash.of(
                "attendance.content",
                String.join(
                        "\u001f",
                        org,
                        day.toString(),
                        Integer.toString(pupils),
                        role,
                        new TreeMap<>(marks).toString()));
        return AttendanceSheet.of(
                org, day, new AttendanceEntry(id, pupils, marks, role, caller.subject(), now, content));
    }

    /** Teachers of the class and the school's lead take attendance; a system may do so for them. */
    private static void requireRight(Caller caller, String role) {
        boolean own = caller.hasAny(role) || caller.hasAny("SYSTEM", Caller.SERVICE);
        if (!own || !TAKERS.contains(role)) {
            throw new ProblemException(ActivityProblems.ROLE_NOT_ALLOWED, role, "ATTENDANCE");
        }
    }

    private static Map<String, AttendanceCode> marks(@Nullable List<TakeAttendance.Mark> marks, Faults faults) {
        Map<String, AttendanceCode> read = new LinkedHashMap<>();
        if (marks == null) {
            return read;
        }
        if (marks.size() > MOST_PUPILS || marks.stream().anyMatch(Objects::isNull)) {
            faults.add("/marks", "SIZE", "不能超过 200 人", "must not name more than 200 children");
            return read;
        }
        for (int i = 0; i < marks.size(); i++) {
            String at = "/marks/" + i;
            String personId = faults.requiredCode(at + "/personId", marks.get(i).personId());
            AttendanceCode code = faults.requiredCode(
                    AttendanceCode.class, at + "/code", marks.get(i).code());
            if (personId != null && code != null && read.put(personId, code) != null) {
                faults.add(at + "/personId", "TWICE", "同一人出现两次", "is named twice");
            }
        }
        return read;
    }
}
