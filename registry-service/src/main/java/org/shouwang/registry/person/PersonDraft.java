package org.shouwang.registry.person;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record being changed; only {@link Person} lets one out. */
final class PersonDraft {

    final String id;
    final Kind kind;
    Registration registration;
    Identity identity;
    String name;
    Profile profile;

    @Nullable
    Home home;

    Schooling schooling;
    List<Guardianship> guardianships;
    List<Parent> parents;
    Elder elder;
    List<ContactPoint> contactPoints;
    Standing standing;
    List<Role> roles;
    List<String> orgs;
    Provenance provenance;
    Details details;
    History history;

    PersonDraft(Person person) {
        id = person.id();
        kind = person.kind();
        registration = person.registration();
        identity = person.identity();
        name = person.name();
        profile = person.profile();
        home = person.home();
        schooling = person.schooling();
        guardianships = person.guardianships();
        parents = person.parents();
        elder = person.elder();
        contactPoints = person.contactPoints();
        standing = person.standing();
        roles = person.roles();
        orgs = person.orgs();
        provenance = person.provenance();
        details = person.details();
        history = person.history();
    }

    /** Where the record lies follows from home and school; a helper's stays. */
    void placed() {
        if (kind == Kind.HELPER) {
            return;
        }
        Set<String> all = new LinkedHashSet<>();
        Home place = home;
        if (place != null) {
            all.addAll(place.orgs());
        }
        all.addAll(schooling.orgs());
        orgs = List.copyOf(all);
    }

    Person person() {
        return new Person(
                id,
                kind,
                registration,
                identity,
                name,
                profile,
                home,
                schooling,
                guardianships,
                parents,
                elder,
                contactPoints,
                standing,
                roles,
                orgs,
                provenance,
                details,
                history);
    }
}
