package org.shouwang.registry.household.app;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.registry.household.Household;
import org.shouwang.registry.household.Resident;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.app.People;
import org.shouwang.registry.person.app.Survivors;
import org.springframework.stereotype.Component;

/**
 * Where people live when records were merged: an absorbed record stays in its household, and is shown as the one that goes on
 * unless that one lives elsewhere. So nothing has to be written when records are merged, nor when that is undone.
 */
@Component
final class Homes {

    private final Households households;
    private final People people;
    private final Survivors survivors;

    Homes(Households households, People people) {
        this.households = households;
        this.people = people;
        this.survivors = new Survivors(people);
    }

    /** Where a person lives: by the own record, else by the first absorbed one that lives anywhere. */
    Optional<Loaded<Household>> of(String personId) {
        Optional<Loaded<Household>> own = households.of(personId);
        return own.isPresent()
                ? own
                : people.find(personId).stream()
                        .flatMap(person -> person.state().provenance().merging().absorbed().stream())
                        .flatMap(absorbed -> of(absorbed).stream())
                        .findFirst();
    }

    /** As it is to be shown: by the records that go on. */
    Household shown(Household household) {
        return household.as(standing(household));
    }

    /** For each record in a household the one that goes on and lives there. */
    Map<String, String> standing(Household household) {
        Set<String> all = household.residents().stream().map(Resident::personId).collect(Collectors.toSet());
        Map<String, String> standing = new HashMap<>();
        for (Loaded<Person> person : people.byIds(all)) {
            String survivor = survivors.of(person).id();
            boolean here = survivor.equals(person.id())
                    || of(survivor)
                            .map(home -> home.id().equals(household.id()))
                            .orElse(true);
            if (here) {
                standing.put(person.id(), survivor);
            }
        }
        return standing;
    }
}
