package org.shouwang.registry.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.organisation.Organisation;
import org.shouwang.registry.person.RosterEntry;

/**
 * A good row.
 *
 * @param entry the person it describes
 * @param newClass a class nobody has named before
 */
public record RosterRow(RosterEntry entry, @Nullable Organisation newClass) {

    /** By what the person may be known: the key, and the soft key of those without an ID number. */
    public List<String> keys() {
        String key = entry.identity().key();
        String soft = entry.identity().soft();
        return key.equals(soft) ? List.of(key) : List.of(key, soft);
    }
}
