package org.shouwang.registry.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of a record that names organisations.
 *
 * @param identity those without an ID number are known by their village among others
 */
public record Whereabouts(
        Identity identity, @Nullable Home home, Schooling schooling, List<Role> roles, List<String> orgs) {

    public Whereabouts {
        roles = List.copyOf(roles);
        orgs = List.copyOf(orgs);
    }
}
