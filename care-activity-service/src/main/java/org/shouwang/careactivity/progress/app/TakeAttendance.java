package org.shouwang.careactivity.progress.app;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Attendance of a class and a day as a client sent it; nothing is checked yet. */
public record TakeAttendance(
        @Nullable String attendanceId,
        @Nullable String org,
        @Nullable String day,
        @Nullable Integer pupils,
        @Nullable String role,
        @Nullable List<Mark> marks) {
    /** A child that was not simply present. */
    public record Mark(@Nullable String personId, @Nullable String code) {}
}
