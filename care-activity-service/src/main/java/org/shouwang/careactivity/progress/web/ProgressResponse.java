package org.shouwang.careactivity.progress.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.progress.AttendanceCode;
import org.shouwang.careactivity.progress.AttendanceMark;
import org.shouwang.careactivity.progress.DropoutRisk;
import org.shouwang.careactivity.progress.Exam;
import org.shouwang.careactivity.progress.Progress;
import org.shouwang.careactivity.progress.Rating;
import org.shouwang.careactivity.progress.app.FindProgress;

/**
 * A child's school year as the caller may see it.
 *
 * @param days the days on which the child was not simply present
 * @param ratings absent for those who may not read them
 * @param risk absent for a school year that is over
 */
public record ProgressResponse(
        String personId,
        String schoolYear,
        AttendanceResponse.DayCounts counts,
        List<SchoolDay> days,
        @Nullable List<RatingRow> ratings,
        @Nullable DropoutRisk risk) {

    /** One day and its code. */
    public record SchoolDay(LocalDate day, String code) {}

    /**
     * One rating.
     *
     * @param stands false when a later one of the same measure and day replaced it
     */
    public record RatingRow(
            String ratingId,
            String measure,
            String name,
            String nameEn,
            LocalDate day,
            String value,
            @Nullable BigDecimal score,
            @Nullable BigDecimal fullMarks,
            @Nullable Integer countyRank,
            boolean stands,
            String recordedBy,
            Instant enteredAt) {

        static RatingRow of(Rating rating, boolean stands, boolean ranks) {
            Exam exam = ranks ? rating.exam() : null;
            return new RatingRow(
                    rating.id().toString(),
                    rating.measure().toString(),
                    rating.measure().zh(),
                    rating.measure().en(),
                    rating.day(),
                    rating.text(),
                    exam == null ? null : exam.score(),
                    exam == null ? null : exam.fullMarks(),
                    exam == null ? null : exam.countyRank(),
                    stands,
                    rating.recordedBy(),
                    rating.enteredAt());
        }
    }

    static ProgressResponse of(FindProgress.Found found) {
        Progress progress = found.progress();
        List<AttendanceMark> marks = progress.attendance().stream()
                .filter(mark -> mark.code() != AttendanceCode.P)
                .toList();
        AttendanceResponse.DayCounts counts = new AttendanceResponse.DayCounts(
                progress.days(AttendanceCode.L).size(),
                progress.days(AttendanceCode.E).size(),
                progress.days(AttendanceCode.V).size(),
                progress.days(AttendanceCode.T).size());
        return new ProgressResponse(
                progress.id().personId(),
                progress.id().schoolYear(),
                counts,
                marks.stream()
                        .map(mark -> new SchoolDay(mark.day(), mark.code().name()))
                        .toList(),
                found.ratings() ? ratings(progress.ratings(), found.ranks()) : null,
                found.risk());
    }

    private static List<RatingRow> ratings(List<Rating> ratings, boolean ranks) {
        List<Rating> standing = Rating.standing(ratings);
        return ratings.stream()
                .map(rating -> RatingRow.of(rating, standing.contains(rating), ranks))
                .toList();
    }
}
