package org.shouwang.careactivity.homework.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.shouwang.careactivity.homework.RotaDay;
import org.shouwang.careactivity.homework.app.FindRota;

/**
 * A rota to print: ids only, the names are the registry's.
 *
 * @param days school days of the span
 * @param children how often each comes and did homework, by id
 */
record RotaResponse(String org, int places, List<DayRow> days, List<ChildRow> children) {

    /**
     * One school day.
     *
     * @param others children that did homework at school out of their turn
     */
    record DayRow(LocalDate day, List<TurnRow> children, List<String> others) {}

    /** A child whose turn it is, and whether it did its homework. */
    record TurnRow(String personId, boolean done) {}

    /** A child's turns and days with homework done in the span. */
    record ChildRow(String personId, int turns, int done) {}

    static RotaResponse of(FindRota.Found found) {
        List<DayRow> days = new ArrayList<>();
        Map<String, Integer> turns = new TreeMap<>();
        Map<String, Integer> done = new TreeMap<>();
        for (RotaDay day : found.days()) {
            Set<String> did = found.done().getOrDefault(day.day(), Set.of());
            days.add(row(day, did));
            day.personIds().forEach(personId -> turns.merge(personId, 1, Integer::sum));
        }
        found.done().values().forEach(ids -> ids.forEach(personId -> done.merge(personId, 1, Integer::sum)));
        Set<String> all = new TreeSet<>(turns.keySet());
        all.addAll(done.keySet());
        return new RotaResponse(
                found.org(),
                found.places(),
                days,
                all.stream()
                        .map(personId ->
                                new ChildRow(personId, turns.getOrDefault(personId, 0), done.getOrDefault(personId, 0)))
                        .toList());
    }

    private static DayRow row(RotaDay day, Set<String> did) {
        Set<String> others = new TreeSet<>(did);
        day.personIds().forEach(others::remove);
        return new DayRow(
                day.day(),
                day.personIds().stream()
                        .map(personId -> new TurnRow(personId, did.contains(personId)))
                        .toList(),
                List.copyOf(others));
    }
}
