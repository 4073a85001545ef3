package org.shouwang.careactivity.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the children of a class or school did in one exam: how many in each band, never who.
 *
 * @param day of the exam
 * @param bands children in each band; a band nobody is in counts 0
 * @param top children whose county rank is among the first asked for
 */
public record BandCount(LocalDate day, int children, Map<Band, Integer> bands, int top) {
    /**
     * Counts each exam of a measure, by day.
     *
     * @param ratings of each child
     * @param first how many first places of the county count as top; 0 = none
     */
    public static List<BandCount> of(
            List<List<Rating>> ratings, Measure measure, LocalDate from, LocalDate to, int first) {
        Map<LocalDate, List<Exam>> byDay = new TreeMap<>();
        for (List<Rating> child : ratings) {
            for (Rating rating : Rating.standing(child)) {
                Exam exam = rating.exam();
                boolean asked = rating.measure().equals(measure)
                        && !rating.day().isBefore(from)
                        && !rating.day().isAfter(to);
                if (asked && exam != null) {
                    byDay.computeIfAbsent(rating.day(), day -> new ArrayList<>())
                            .add(exam);
                }
            }
        }
        List<BandCount> counts = new ArrayList<>();
        byDay.forEach((day, exams) -> counts.add(counted(day, exams, first)));
        return counts;
    }

    private static BandCount counted(LocalDate day, List<Exam> exams, int first) {
        Map<Band, Integer> bands = new EnumMap<>(Band.class);
        for (Band band : Band.values()) {
            bands.put(band, 0);
        }
        int top = 0;
        for (Exam exam : exams) {
            bands.merge(exam.band(), 1, Integer::sum);
            Integer rank = exam.countyRank();
            if (rank != null && rank <= first) {
                top++;
            }
        }
        return new BandCount(day, exams.size(), bands, top);
    }
}
