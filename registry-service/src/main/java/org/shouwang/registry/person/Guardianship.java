package org.shouwang.registry.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.code.CodeList;

/**
 * Who cares for a person, over a time.
 *
 * @param type guardianship list for a child, caregiver list for an elder
 * @param carerName the carer's name, sealed
 * @param relation relation lists
 * @param since first day known
 * @param until last day; none = still so
 */
public record Guardianship(
        String type,
        @Nullable Sealed carerName,
        String relation,
        LocalDate since,
        @Nullable LocalDate until) {

    /** The care, taken into those before from its first day on; until a later one that is known already. */
    static List<Guardianship> in(List<Guardianship> known, Guardianship care) {
        Timeline timeline = new Timeline(known.stream()
                .map(one -> new Timeline.Period(one.since(), Fact.of(one)))
                .toList());
        List<Timeline.Period> periods =
                timeline.set(care.since(), Fact.of(care)).periods();
        List<Guardianship> next = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            Timeline.Period period = periods.get(i);
            LocalDate until = i + 1 < periods.size() ? periods.get(i + 1).from().minusDays(1) : null;
            Fact fact = period.fact();
            next.add(new Guardianship(
                    fact.code(),
                    fact.name(),
                    Objects.requireNonNullElse(fact.detail(), CodeList.UNKNOWN),
                    period.from(),
                    until));
        }
        return next;
    }

    /** The care as a roster names it; unknown parts keep what was known. */
    public record Carer(String type, @Nullable Sealed name, String relation) {

        Guardianship from(LocalDate day) {
            return new Guardianship(type, name, relation, day, null);
        }
    }
}
