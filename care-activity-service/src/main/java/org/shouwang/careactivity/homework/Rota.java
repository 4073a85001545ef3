package org.shouwang.careactivity.homework;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who of a class does homework at school on which day 作业轮流安排. Children stand in a queue: each day the first who can come do so
 * and go to its end; who cannot come keeps his place. The queue begins with the term, in an order that class and term alone decide,
 * so that everybody who asks for a day gets the same answer.
 *
 * <p>Two children who could come on all days of any span have turns that differ by one at most. Nobody comes on two school days
 * running unless there are too few others. A newcomer's turn comes before those who came last.
 */
public final class Rota {
    private final String seed;
    private final int places;

    /**
     * A rota.
     *
     * @param org the class
     * @param term code of the term
     * @param places how many come on a day
     */
    public Rota(String org, String term, int places) {
        this.seed = org + " " + term + " ";
        this.places = places;
    }

    /** Who comes on each day of a term, from its first school day on. */
    public List<RotaDay> of(List<LocalDate> schoolDays, List<Pupil> pupils) {
        List<Pupil> ordered = pupils.stream()
                .sorted(Comparator.comparing((Pupil pupil) -> place(pupil.personId()))
                        .thenComparing(Pupil::personId))
                .toList();
        List<Pupil> queue = new ArrayList<>();
        List<Pupil> last = List.of();
        List<RotaDay> days = new ArrayList<>();
        for (LocalDate day : schoolDays) {
            queue.removeIf(pupil -> !pupil.belongs().test(day));
            seat(queue, last, ordered, day);
            List<Pupil> turn = queue.stream()
                    .filter(pupil -> pupil.mayCome(day))
                    .limit(places)
                    .toList();
            queue.removeAll(turn);
            queue.addAll(turn);
            days.add(new RotaDay(day, turn.stream().map(Pupil::personId).toList()));
            last = turn;
        }
        return days;
    }

    /** Newcomers stand before those who came the day before, who are the last of the queue. */
    private static void seat(List<Pupil> queue, List<Pupil> last, List<Pupil> ordered, LocalDate day) {
        Set<Pupil> known = new HashSet<>(queue);
        List<Pupil> newcomers = ordered.stream()
                .filter(pupil -> !known.contains(pupil) && pupil.belongs().test(day))
                .toList();
        int at = queue.size() - (int) last.stream().filter(known::contains).count();
        queue.addAll(at, newcomers);
    }

    private String place(String personId) {
        return UUID.nameUUIDFromBytes((seed + personId).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
