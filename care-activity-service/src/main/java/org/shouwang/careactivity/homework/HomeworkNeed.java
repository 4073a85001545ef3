package org.shouwang.careactivity.homework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * When a child does its homework at school 在校作业, because there is nobody at home who could help.
 *
 * @param orgs the child's organisations when something was last written
 * @param stretches by their first day, none overlapping
 */
public record HomeworkNeed(String personId, List<String> orgs, List<Stretch> stretches) {
    /** Sorts the stretches and refuses overlapping ones. */
    public HomeworkNeed {
        orgs = List.copyOf(orgs);
        stretches =
                stretches.stream().sorted(Comparator.comparing(Stretch::from)).toList();
        for (int i = 1; i < stretches.size(); i++) {
            if (stretches.get(i).overlaps(stretches.get(i - 1))) {
                throw new IllegalArgumentException("stretches overlap");
            }
        }
    }

    /** Of whom nothing is known yet. */
    public static HomeworkNeed none(String personId) {
        return new HomeworkNeed(personId, List.of(), List.of());
    }

    /** Whether it goes on, so that rules which ask for it hold. */
    public boolean stands() {
        return stretches.stream().anyMatch(stretch -> stretch.to() == null);
    }

    /** Whether the child does its homework at school on a day. */
    public boolean covers(LocalDate day) {
        return stretches.stream().anyMatch(stretch -> stretch.covers(day));
    }

    /** One of the stretches. */
    public Optional<Stretch> find(UUID id) {
        return stretches.stream().filter(stretch -> stretch.id().equals(id)).findFirst();
    }

    /** Whether there is room for a stretch beside all others. */
    public boolean hasRoomFor(Stretch stretch) {
        return others(stretch).noneMatch(stretch::overlaps);
    }

    /** The same, with a stretch put in or given another end. */
    public HomeworkNeed with(Stretch stretch, List<String> today) {
        return new HomeworkNeed(
                personId,
                today,
                Stream.concat(others(stretch), Stream.of(stretch)).toList());
    }

    private Stream<Stretch> others(Stretch stretch) {
        return stretches.stream().filter(other -> !other.id().equals(stretch.id()));
    }
}
