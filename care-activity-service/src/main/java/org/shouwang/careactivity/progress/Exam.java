package org.shouwang.careactivity.progress;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a child wrote in an exam. Score and rank may be told to pupil and parents and are never made public.
 *
 * @param countyRank place among the county's pupils; private, sealed at rest
 */
public record Exam(
        SchoolSubject subject,
        ExamLevel level,
        BigDecimal score,
        BigDecimal fullMarks,
        Band band,
        @Nullable Integer countyRank) {
    /** Refuses scores outside the full marks and ranks below one. */
    public Exam {
        if (fullMarks.signum() <= 0 || score.signum() < 0 || score.compareTo(fullMarks) > 0) {
            throw new IllegalArgumentException("score outside the full marks");
        }
        if (countyRank != null && countyRank < 1) {
            throw new IllegalArgumentException("rank below one");
        }
    }
}
