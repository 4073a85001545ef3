package org.shouwang.careactivity.growth.app;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A support plan as a client sent it; nothing is checked yet. */
public record BeginPlan(
        @Nullable String planId,
        @Nullable String kind,
        @Nullable String personId,
        @Nullable String startDay,
        @Nullable String term,
        @Nullable String predecessor,
        @Nullable SaidSide strengths,
        @Nullable SaidSide weaknesses,
        @Nullable List<@Nullable SaidGoal> goals,
        @Nullable List<@Nullable String> steps) {
    /** Strengths or weaknesses. */
    public record SaidSide(
            @Nullable List<@Nullable String> traits,
            @Nullable String words) {}

    /** A goal. */
    public record SaidGoal(
            @Nullable String measure,
            @Nullable Integer start,
            @Nullable Integer aim,
            @Nullable String words) {}
}
