package org.shouwang.registry.roster;

import java.util.ArrayList;
import java.util.List;

/**
 * A column a table may have.
 *
 * @param name its header; also what problems name
 * @param required a table without it is refused
 * @param names all headers it may have
 */
public record Column(String name, boolean required, List<String> names) {

    static Column required(String name, String... aliases) {
        return of(name, true, aliases);
    }

    static Column optional(String name, String... aliases) {
        return of(name, false, aliases);
    }

    private static Column of(String name, boolean required, String... aliases) {
        List<String> names = new ArrayList<>(List.of(aliases));
        names.add(0, name);
        return new Column(name, required, List.copyOf(names));
    }
}
