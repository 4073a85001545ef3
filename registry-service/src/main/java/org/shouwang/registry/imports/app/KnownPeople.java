package org.shouwang.registry.imports.app;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.registry.person.Identity;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.app.People;
import org.shouwang.registry.person.app.Survivors;

/** Those on the register whom the rows of a batch may mean: two round trips at most. */
final class KnownPeople {

    private final Map<String, Loaded<Person>> byKey = new HashMap<>();
    private final Map<String, Loaded<Person>> bySoft = new HashMap<>();

    KnownPeople(People people, List<Identity> identities) {
        Set<String> keys = new LinkedHashSet<>();
        identities.forEach(identity -> keys.add(identity.key()));
        people.byKeys(keys)
                .forEach(person -> byKey.put(person.state().identity().key(), person));
        Set<String> softKeys = new LinkedHashSet<>();
        identities.stream()
                .filter(identity -> !byKey.containsKey(identity.key()))
                .forEach(identity -> softKeys.add(identity.soft()));
        people.bySoftKeys(softKeys)
                .forEach(person -> bySoft.put(person.state().identity().soft(), person));
        Survivors survivors = new Survivors(people);
        byKey.replaceAll((key, person) -> survivors.of(person));
        bySoft.replaceAll((key, person) -> survivors.of(person));
    }

    /** By key; else by soft key, if no ID number tells the two apart: one has none, or a person has corrected it. */
    @Nullable
    Loaded<Person> find(Identity identity) {
        Loaded<Person> exact = byKey.get(identity.key());
        if (exact != null) {
            return exact;
        }
        Loaded<Person> soft = bySoft.get(identity.soft());
        boolean comparable = soft != null
                && (identity.idNumber() == null
                        || soft.state().identity().idNumber() == null
                        || soft.state().history().once(identity.idNumber()));
        return comparable ? soft : null;
    }
}
