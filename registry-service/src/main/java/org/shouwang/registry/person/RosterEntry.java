package org.shouwang.registry.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person as one row of a roster describes it; what the row left empty is unknown, not gone.
 *
 * @param carer who cares; none for helpers
 * @param tierGiven the tier the row names; none = it leaves it open
 * @param hash keyed hash of the whole row and of where its organisations lie
 */
public record RosterEntry(
        Kind kind,
        Identity identity,
        String name,
        Profile profile,
        @Nullable Home home,
        Schooling schooling,
        Guardianship.@Nullable Carer carer,
        List<Parent> parents,
        Elder elder,
        List<ContactPoint.Contact> contacts,
        @Nullable String tierGiven,
        List<Role> roles,
        List<String> roleOrgs,
        Details details,
        String hash) {

    public RosterEntry {
        parents = List.copyOf(parents);
        contacts = List.copyOf(contacts);
        roles = List.copyOf(roles);
        roleOrgs = List.copyOf(roleOrgs);
    }

    /** The row, with what a person is known by as it stands on the register. */
    RosterEntry as(Person person) {
        Profile known = person.profile();
        return new RosterEntry(
                kind,
                person.identity(),
                person.name(),
                new Profile(
                        known.sex(),
                        known.birthDate(),
                        profile.ethnicity(),
                        profile.health(),
                        profile.healthNote(),
                        profile.remark()),
                home,
                schooling,
                carer,
                parents,
                elder,
                contacts,
                tierGiven,
                roles,
                roleOrgs,
                details,
                hash);
    }

    /** A row without items of a file. */
    public RosterEntry(
            Kind kind,
            Identity identity,
            String name,
            Profile profile,
            @Nullable Home home,
            Schooling schooling,
            Guardianship.@Nullable Carer carer,
            List<Parent> parents,
            Elder elder,
            List<ContactPoint.Contact> contacts,
            @Nullable String tierGiven,
            List<Role> roles,
            List<String> roleOrgs,
            String hash) {
        this(
                kind,
                identity,
                name,
                profile,
                home,
                schooling,
                carer,
                parents,
                elder,
                contacts,
                tierGiven,
                roles,
                roleOrgs,
                Details.NONE,
                hash);
    }
}
