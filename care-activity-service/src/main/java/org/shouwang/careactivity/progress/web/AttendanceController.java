package org.shouwang.careactivity.progress.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.progress.app.FindAttendance;
import org.shouwang.careactivity.progress.app.RecordAttendance;
import org.shouwang.careactivity.progress.app.TakeAttendance;
import org.shouwang.platform.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
@RequestMapping("/v1/attendance")
class AttendanceController {
    private final RecordAttendance record;
    private final FindAttendance find;

    AttendanceController(RecordAttendance record, FindAttendance find) {
        this.record = record;
        this.find = find;
    }

    /**
     * Attendance of a class and a day.
     *
     * @param attendanceId UUID made by the client; repeating a request with it is safe
     * @param org the class
     * @param pupils how many belong to the class that day, if known
     * @param role T, H or SP: in which role it was taken
     * @param marks only those who were not simply present
     */
    record AttendanceRequest(
            @Nullable String attendanceId,
            @Nullable String org,
            @Nullable String day,
            @Nullable Integer pupils,
            @Nullable String role,
            @Nullable List<TakeAttendance.Mark> marks) {}

    /** What became of an entry: RECORDED or ALREADY_RECORDED. */
    record AttendanceResult(String attendanceId, String outcome) {}

    @PostMapping
    @Operation(
            operationId = "recordAttendance",
            summary =
                    "Records the attendance of a class and a day; only exceptions need be named. A later entry of the day"
                            + " replaces it. 201 when stored now, 200 when it was stored before with the same content.")
    ResponseEntity<AttendanceResult> recordAttendance(@RequestBody AttendanceRequest request, Caller caller) {
        boolean stored = record.record(
                new TakeAttendance(
                        request.attendanceId(),
                        request.org(),
                        request.day(),
                        request.pupils(),
                        request.role(),
                        request.marks()),
                caller);
        String id = String.valueOf(request.attendanceId());
        if (!stored) {
            return ResponseEntity.ok(new AttendanceResult(id, "ALREADY_RECORDED"));
        }
        URI place = UriComponentsBuilder.fromPath("/v1/attendance")
                .query("org={org}&from={day}&to={day}")
                .build(Map.of("org", String.valueOf(request.org()), "day", String.valueOf(request.day())));
        return ResponseEntity.created(place).body(new AttendanceResult(id, "RECORDED"));
    }

    @GetMapping
    @Operation(
            operationId = "listAttendance",
            summary =
                    "Attendance of a class, or of all classes of a school, between two days: each day with its history,"
                            + " and how often each class and child was late, left early, on leave or truant.")
    AttendanceResponse listAttendance(
            @RequestParam String org, @RequestParam String from, @RequestParam String to, Caller caller) {
        return AttendanceResponse.of(find.between(org, from, to, caller));
    }
}
