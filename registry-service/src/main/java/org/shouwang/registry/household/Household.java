package org.shouwang.registry.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A household 户: people on the register who live together, and who they are to each other. Aggregate root, one document.
 *
 * @param village code of the village it is in
 * @param orgs that and all around it, widest first
 * @param residents who lives and lived there, in the order in which they came
 */
public record Household(String id, String village, List<String> orgs, List<Resident> residents) {

    private static final int MOST_RESIDENTS = 200;

    public Household {
        orgs = List.copyOf(orgs);
        residents = List.copyOf(residents);
        Set<String> present = new HashSet<>();
        boolean headed = false;
        for (Resident one : residents) {
            if (one.present()) {
                if (!present.add(one.personId()) || headed && one.relation() == Relation.HEAD) {
                    throw new IllegalArgumentException("one head, and everybody once");
                }
                headed |= one.relation() == Relation.HEAD;
            }
        }
    }

    /** One nobody lives in yet. */
    public static Household of(String id, String village, List<String> orgs) {
        return new Household(id, village, orgs, List.of());
    }

    /** Who lives there, as far as is known. */
    public List<Resident> present() {
        return residents.stream().filter(Resident::present).toList();
    }

    /** Who lived there on a day. */
    public List<Resident> on(LocalDate day) {
        return residents.stream().filter(one -> one.on(day)).toList();
    }

    /** The same one in a village whose code took over. */
    public Household in(String code, List<String> around) {
        return new Household(id, code, around, residents);
    }

    /**
     * As it is to be shown: each absorbed record as the one that goes on. Of two records of one person who live there the one that
     * goes on says who that is.
     *
     * @param standing the record that goes on, for each that lives or lived here; those without one are left out
     */
    public Household as(Map<String, String> standing) {
        Set<String> own = new HashSet<>();
        residents.stream()
                .filter(one -> one.personId().equals(standing.get(one.personId())))
                .filter(Resident::present)
                .forEach(one -> own.add(one.personId()));
        List<Resident> shown = new ArrayList<>();
        for (Resident one : residents) {
            String survivor = standing.get(one.personId());
            if (survivor == null) {
                continue;
            }
            boolean same = survivor.equals(one.personId());
            if (same || !one.present() || own.add(survivor)) {
                shown.add(same ? one : new Resident(survivor, one.relation(), one.from(), one.until()));
            }
        }
        return new Household(id, village, orgs, shown);
    }

    /** Whether exactly these live there. */
    public boolean holds(Map<String, Relation> people) {
        return now().equals(people);
    }

    /**
     * With these people from a day on. Whoever is not among them left the day before; whoever came that very day and is not among
     * them was entered by mistake.
     *
     * @return empty = somebody moved in or out later than that, there are two heads, or too many came and went
     */
    public Optional<Household> live(Map<String, Relation> people, LocalDate day) {
        boolean twoHeads =
                people.values().stream().filter(one -> one == Relation.HEAD).count() > 1;
        boolean overtaken = residents.stream().anyMatch(one -> known(one).isAfter(day));
        if (twoHeads || overtaken) {
            return Optional.empty();
        }
        Map<String, Relation> coming = new LinkedHashMap<>(people);
        List<Resident> next = new ArrayList<>();
        for (Resident one : residents) {
            if (!one.present()) {
                next.add(one);
            } else if (one.relation() == coming.get(one.personId())) {
                coming.remove(one.personId());
                next.add(one);
            } else if (one.from().isBefore(day)) {
                next.add(one.leftOn(day.minusDays(1)));
            }
        }
        coming.forEach((person, relation) -> next.add(new Resident(person, relation, day, null)));
        return next.size() > MOST_RESIDENTS ? Optional.empty() : Optional.of(new Household(id, village, orgs, next));
    }

    /** Without any trace of a person. */
    public Household without(String personId) {
        return new Household(
                id,
                village,
                orgs,
                residents.stream()
                        .filter(one -> !one.personId().equals(personId))
                        .toList());
    }

    /** Who lives there and as what. */
    public Map<String, Relation> now() {
        Map<String, Relation> now = new LinkedHashMap<>();
        present().forEach(one -> now.put(one.personId(), one.relation()));
        return now;
    }

    /** The last day anything is known of: the first one for who is there, the day after the last for who left. */
    private static LocalDate known(Resident one) {
        LocalDate until = one.until();
        return until == null ? one.from() : until.plusDays(1);
    }
}
