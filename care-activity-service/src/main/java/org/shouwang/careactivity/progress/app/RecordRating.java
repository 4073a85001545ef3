package org.shouwang.careactivity.progress.app;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One rating as a client sent it; nothing is checked yet, so that one bad entry of a batch refuses only itself. */
public record RecordRating(
        @Nullable String ratingId,
        @Nullable String personId,
        @Nullable String day,
        @Nullable String kind,
        @Nullable String role,
        @Nullable String value,
        @Nullable String trait,
        @Nullable ExamPart exam) {
    /** The part of an exam. */
    public record ExamPart(
            @Nullable String subject,
            @Nullable String level,
            @Nullable BigDecimal score,
            @Nullable BigDecimal fullMarks,
            @Nullable String band,
            @Nullable Integer countyRank) {}
}
