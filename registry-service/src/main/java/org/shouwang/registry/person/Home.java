package org.shouwang.registry.person;

import java.util.List;

/**
 * Where a person lives.
 *
 * @param code the division of the home, normally a village
 * @param orgs that division and all around it, widest first
 */
public record Home(String code, List<String> orgs) {

    public Home {
        orgs = List.copyOf(orgs);
    }
}
