package org.shouwang.registry.household.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.defaults.Ids;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ETags;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.household.Household;
import org.shouwang.registry.household.Relation;
import org.shouwang.registry.household.Resident;
import org.shouwang.registry.organisation.Organisation;
import org.shouwang.registry.organisation.OrganisationType;
import org.shouwang.registry.organisation.app.Organisations;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.app.People;
import org.shouwang.registry.person.app.PersonQuery;
import org.shouwang.registry.person.app.Rights;
import org.springframework.stereotype.Service;

/** Sets households up and says who lives in them. Residents a caller may not see are neither shown nor moved. */
@Service
public final class KeepHouseholds {

    private final Households households;
    private final Homes homes;
    private final People people;
    private final Organisations organisations;
    private final Ids ids;
    private final Clock clock;

    KeepHouseholds(
            Households households, Homes homes, People people, Organisations organisations, Ids ids, Clock clock) {
        this.households = households;
        this.homes = homes;
        this.people = people;
        this.organisations = organisations;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Who lives in a household.
     *
     * @param people by id
     * @param from from this day on; none = today
     */
    public record Told(
            Map<String, Relation> people, @Nullable LocalDate from) {}

    /** Sets one up. The same again, while nothing changed, is answered with the one there is. */
    public Loaded<Household> create(String village, Told told, Caller caller) {
        Organisation place = village(village, caller);
        requireHere(told.people().keySet(), village, caller);
        Household empty = Household.of(ids.next(), place.code(), place.orgs());
        Household household = living(empty, told.people(), day(told));
        return same(told, village)
                .or(() -> households.add(household))
                .or(() -> same(told, village))
                .orElseThrow(() -> new ProblemException(HouseholdProblems.ELSEWHERE));
    }

    /** Says who lives in one; whoever is not named, and seen by the caller, has left. */
    public Loaded<Household> change(String id, Told told, @Nullable String ifMatch, Caller caller) {
        Loaded<Household> found = households
                .find(id, Rights.sight(caller))
                .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
        Household before = found.state();
        ETags.requireCurrent(ifMatch, found.version());
        Map<String, Relation> now = before.now();
        Map<String, String> standing = homes.standing(before);
        Map<String, String> records = records(before, standing);
        Set<String> coming = told.people().keySet().stream()
                .filter(person -> !records.containsKey(person))
                .collect(Collectors.toSet());
        requireHere(coming, before.village(), caller);
        Set<String> seen = seen(records.keySet(), caller);
        Map<String, Relation> all = new LinkedHashMap<>(now);
        all.entrySet()
                .removeIf(one -> seen.contains(standing.get(one.getKey())) && !beside(one, records, standing, told));
        told.people().forEach((person, relation) -> {
            if (!records.containsKey(person) || seen.contains(person)) {
                all.put(records.getOrDefault(person, person), relation);
            }
        });
        if (before.holds(all)) {
            return found;
        }
        return households
                .change(found, living(before, all, day(told)))
                .orElseThrow(() -> new ProblemException(HouseholdProblems.ELSEWHERE));
    }

    /** Whether it is an absorbed record beside that of the person, who stays: it stays too, for the day the merge is undone. */
    private static boolean beside(
            Map.Entry<String, Relation> one, Map<String, String> records, Map<String, String> standing, Told told) {
        String person = standing.get(one.getKey());
        boolean secondHead = one.getValue() == Relation.HEAD && told.people().containsValue(Relation.HEAD);
        return told.people().containsKey(person) && !one.getKey().equals(records.get(person)) && !secondHead;
    }

    /** Under which record each person lives there: the own one, else an absorbed one. */
    private static Map<String, String> records(Household household, Map<String, String> standing) {
        Map<String, String> records = new LinkedHashMap<>();
        for (Resident one : household.present()) {
            String person = standing.get(one.personId());
            if (person != null && (person.equals(one.personId()) || !records.containsKey(person))) {
                records.put(person, one.personId());
            }
        }
        return records;
    }

    private Optional<Loaded<Household>> same(Told told, String village) {
        return told.people().keySet().stream()
                .findFirst()
                .flatMap(homes::of)
                .filter(found -> found.state().village().equals(village)
                        && homes.shown(found.state()).holds(told.people()));
    }

    private static Household living(Household before, Map<String, Relation> people, LocalDate day) {
        return before.live(people, day).orElseThrow(() -> new ProblemException(HouseholdProblems.NOT_SO));
    }

    private LocalDate day(Told told) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        LocalDate from = Objects.requireNonNullElse(told.from(), today);
        if (from.isAfter(today)) {
            throw new ProblemException(HouseholdProblems.NOT_SO);
        }
        return from;
    }

    private Organisation village(String code, Caller caller) {
        return organisations
                .find(code)
                .map(Loaded::state)
                .filter(place -> place.type() == OrganisationType.VILLAGE && caller.sees(place.orgs()))
                .orElseThrow(() -> new ProblemException(HouseholdProblems.NOT_A_VILLAGE));
    }

    private void requireHere(Set<String> persons, String village, Caller caller) {
        long here = visible(persons, caller).stream()
                .filter(person -> person.orgs().contains(village))
                .count();
        if (here < persons.size()) {
            throw new ProblemException(HouseholdProblems.NOT_HERE);
        }
    }

    /** Those of these people whom a caller sees. */
    Set<String> seen(Set<String> persons, Caller caller) {
        return visible(persons, caller).stream().map(Person::id).collect(Collectors.toSet());
    }

    private List<Person> visible(Set<String> persons, Caller caller) {
        if (persons.isEmpty()) {
            return List.of();
        }
        return people.search(PersonQuery.of(List.copyOf(persons)).within(Rights.sight(caller))).stream()
                .map(Loaded::state)
                .toList();
    }

    /** The residents of a household whom a caller sees, those who left too. */
    List<Resident> residents(Household stored, Caller caller) {
        Household household = homes.shown(stored);
        Set<String> all = household.residents().stream().map(Resident::personId).collect(Collectors.toSet());
        Set<String> seen = seen(all, caller);
        return household.residents().stream()
                .filter(one -> seen.contains(one.personId()))
                .toList();
    }
}
