package org.shouwang.careactivity.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How likely a child is to leave school 厌学辍学风险: a sum of named points, each with the days it rests on, and nothing else. A hint for
 * people, who decide; no right and no duty hangs on it.
 *
 * @param level LOW up to 3 points, WATCH from 4, HIGH from 8
 * @param points what the score is made of
 */
public record DropoutRisk(int score, Level level, List<RiskPoint> points) {
    /** Only what happened within this many days counts; ratings of traits and exams count until the next one. */
    public static final int RECENT_DAYS = 60;

    private static final int MOST_ABSENCES = 5;
    private static final int WATCH_FROM = 4;
    private static final int HIGH_FROM = 8;

    /** Keeps its own list. */
    public DropoutRisk {
        points = List.copyOf(points);
    }

    /** How the score reads. */
    public enum Level {
        LOW,
        WATCH,
        HIGH
    }

    /** One named part of the score. */
    public record RiskPoint(String code, int points, List<LocalDate> days, String zh, String en) {}

    /**
     * The score on a day.
     *
     * @param ratings of the school year and the one before
     */
    public static DropoutRisk of(Progress progress, List<Rating> ratings, LocalDate today) {
        LocalDate since = today.minusDays(RECENT_DAYS);
        List<RiskPoint> points = new ArrayList<>();
        List<LocalDate> truant = progress.days(AttendanceCode.T).stream()
                .filter(day -> !day.isBefore(since) && !day.isAfter(today))
                .toList();
        if (!truant.isEmpty()) {
            points.add(new RiskPoint(
                    "TRUANT_DAYS",
                    Math.min(truant.size(), MOST_ABSENCES),
                    truant,
                    "近 60 天旷课每天 1 分，最多 5 分",
                    "1 for each day of truancy within 60 days, 5 at most"));
        }
        signal(points, progress, SignalCode.ABSENT3, 3, since);
        signal(points, progress, SignalCode.LATE3, 1, since);
        signal(points, progress, SignalCode.BAND_DROP, 1, since);
        signal(points, progress, SignalCode.LOW_MOOD2, 1, since);
        ratings(points, Rating.standing(ratings), today);
        int score = points.stream().mapToInt(RiskPoint::points).sum();
        return new DropoutRisk(score, level(score), points);
    }

    private static Level level(int score) {
        if (score >= HIGH_FROM) {
            return Level.HIGH;
        }
        return score >= WATCH_FROM ? Level.WATCH : Level.LOW;
    }

    private static void signal(
            List<RiskPoint> points, Progress progress, SignalCode code, int weight, LocalDate since) {
        List<LocalDate> days = progress.signals().stream()
                .filter(Signal::stands)
                .map(Signal::finding)
                .filter(finding -> finding.code() == code && !finding.day().isBefore(since))
                .map(Finding::day)
                .toList();
        if (!days.isEmpty()) {
            points.add(
                    new RiskPoint(code.name(), weight, days, "近 60 天内：" + code.zh(), "within 60 days: " + code.en()));
        }
    }

    private static void ratings(List<RiskPoint> points, List<Rating> standing, LocalDate today) {
        last(standing, rating -> rating.measure().kind() == Measure.Kind.EXAM, today)
                .filter(rating -> rating.value() == 0)
                .ifPresent(rating -> points.add(new RiskPoint(
                        "BAND_D", 2, List.of(rating.day()), "最近一次考试为最低等级", "the lowest band in the last exam")));
        for (Trait trait : List.of(Trait.MOTIVE, Trait.ATTI)) {
            Measure measure = Measure.trait(trait);
            last(standing, rating -> rating.measure().equals(measure), today)
                    .filter(rating -> rating.value() <= 1)
                    .ifPresent(rating -> points.add(new RiskPoint(
                            "LOW_" + trait.name(),
                            1,
                            List.of(rating.day()),
                            "最近一次评定" + trait.zh() + "不高于 1",
                            trait.en() + " rated 1 or below last time")));
        }
    }

    private static Optional<Rating> last(
            List<Rating> standing, java.util.function.Predicate<Rating> which, LocalDate today) {
        return standing.stream()
                .filter(which)
                .filter(rating -> !rating.day().isAfter(today))
                .reduce((first, second) -> second);
    }
}
