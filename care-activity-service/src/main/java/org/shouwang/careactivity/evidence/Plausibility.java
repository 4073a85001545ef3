package org.shouwang.careactivity.evidence;

import java.time.Duration;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether activities of one recorder go together. Whichever of a pair is looked at last sees the other, so the order in which
 * they become known does not matter; only an activity that names people of both and is entered later comes too late.
 */
public final class Plausibility {
    /** How far around an activity others of its recorder matter. */
    public static final Duration SPAN = Duration.ofDays(7);

    private static final double METRES_A_SECOND = 80 / 3.6;
    private static final Duration TRAVEL_SPAN = Duration.ofDays(1);
    /** Times are written down to the minute. */
    private static final long ROUNDING_SECONDS = 60;
    /** Farther than this is another home. */
    private static final double ANOTHER_HOME_METRES = 500;

    private static final int SAME_NOTES = 5;

    private Plausibility() {}

    /**
     * What is odd about an activity.
     *
     * @param one the activity
     * @param others what its recorder did within {@link #SPAN} of it; itself among them changes nothing
     */
    public static List<Suspicion> of(Trace one, Collection<Trace> others) {
        List<Trace> around = others.stream()
                .filter(other -> !other.activityId().equals(one.activityId())
                        && other.by().equals(one.by()))
                .toList();
        List<Suspicion> found = new ArrayList<>();
        if (one.visit()) {
            List<Trace> visits = around.stream().filter(Trace::visit).toList();
            found.addAll(travel(one, visits));
            sameMinute(one, visits).ifPresent(found::add);
        }
        sameNotes(one, around).ifPresent(found::add);
        return found;
    }

    /** Whether one photo stands for different days; whose activities they are does not matter. */
    public static Optional<Suspicion> photo(String key, Collection<Trace> withIt) {
        return withIt.stream().map(Trace::day).distinct().count() < 2
                ? Optional.empty()
                : Optional.of(Suspicion.about(ReviewKind.REUSED_PHOTO, key, withIt));
    }

    /** One question for each day on which a recorder would have travelled too fast, told by the later visit. */
    private static List<Suspicion> travel(Trace one, List<Trace> visits) {
        return visits.stream()
                .filter(other -> tooFar(one, other))
                .map(other -> {
                    Trace later = one.at().isBefore(other.at()) ? other : one;
                    return Suspicion.about(
                            ReviewKind.IMPOSSIBLE_TRAVEL, one.by() + " " + later.day(), List.of(one, other));
                })
                .toList();
    }

    private static boolean tooFar(Trace one, Trace other) {
        Position here = one.position();
        Position there = other.position();
        Duration between = Duration.between(one.at(), other.at()).abs();
        return here != null
                && there != null
                && between.compareTo(TRAVEL_SPAN) <= 0
                && here.apartFrom(there) > METRES_A_SECOND * (between.toSeconds() + ROUNDING_SECONDS);
    }

    private static Optional<Suspicion> sameMinute(Trace one, List<Trace> visits) {
        List<Trace> then = new ArrayList<>(
                visits.stream().filter(other -> minute(other) == minute(one)).toList());
        List<Trace> all = new ArrayList<>(then);
        all.add(one);
        then.removeIf(other -> together(one, other, all) || !apart(one, other));
        if (then.isEmpty()) {
            return Optional.empty();
        }
        then.add(one);
        return Optional.of(Suspicion.about(ReviewKind.SAME_MINUTE, one.by() + " " + minute(one), then));
    }

    private static long minute(Trace trace) {
        return Math.floorDiv(trace.at().getEpochSecond(), 60L);
    }

    /** Whether some activity of that minute names people of both: they were visited together. */
    private static boolean together(Trace one, Trace other, List<Trace> then) {
        return then.stream().anyMatch(third -> third.names(one.personIds()) && third.names(other.personIds()));
    }

    /** Brothers and sisters are written down one by one, so the same village is no reason; positions decide where they are known. */
    private static boolean apart(Trace one, Trace other) {
        Position here = one.position();
        Position there = other.position();
        if (here != null && there != null) {
            return here.apartFrom(there) > ANOTHER_HOME_METRES;
        }
        Set<String> villages = one.villages();
        Set<String> others = other.villages();
        return !villages.isEmpty() && !others.isEmpty() && villages.stream().noneMatch(others::contains);
    }

    /** All activities of a week around this one that say the same; asked once for each recorder, text and month. */
    private static Optional<Suspicion> sameNotes(Trace one, List<Trace> around) {
        String note = one.note();
        if (note == null) {
            return Optional.empty();
        }
        List<Trace> alike = new ArrayList<>(
                around.stream().filter(other -> note.equals(other.note())).toList());
        alike.add(one);
        alike.sort(Comparator.comparing(Trace::at));
        Set<Trace> found = new LinkedHashSet<>();
        for (Trace first : alike) {
            List<Trace> week = alike.stream()
                    .filter(other -> !other.at().isBefore(first.at())
                            && other.at().isBefore(first.at().plus(7, ChronoUnit.DAYS)))
                    .toList();
            if (week.size() >= SAME_NOTES && week.contains(one)) {
                found.addAll(week);
            }
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(Suspicion.about(
                        ReviewKind.IDENTICAL_NOTES, one.by() + " " + note + " " + YearMonth.from(one.day()), found));
    }
}
