package org.shouwang.registry.organisation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A division, school or class.
 *
 * @param code its code, unique
 * @param name its public name
 * @param parent code of what it hangs under; none for a county
 * @param type what it is
 * @param orgs codes of all it lies in, widest first, itself last: the scope of its records
 * @param validity from when to when the code is in use
 */
public record Organisation(
        String code,
        String name,
        @Nullable String parent,
        OrganisationType type,
        List<String> orgs,
        Validity validity) {

    public Organisation {
        orgs = List.copyOf(orgs);
    }

    /** A county: the root of a tree. */
    public static Organisation county(String code, String name) {
        return new Organisation(code, name, null, OrganisationType.COUNTY, List.of(code), Validity.OPEN);
    }

    /** An organisation under another. */
    public static Organisation under(Organisation parent, String code, String name, OrganisationType type) {
        if (!type.mayHangUnder(parent.type())) {
            throw new IllegalArgumentException(type + " does not hang under " + parent.type());
        }
        List<String> orgs = new ArrayList<>(parent.orgs());
        orgs.add(code);
        return new Organisation(code, name, parent.code(), type, orgs, Validity.OPEN);
    }

    /** Under another name. */
    public Organisation renamed(String next) {
        return new Organisation(code, next, parent, type, orgs, validity);
    }

    /** In use at other times. */
    public Organisation valid(Validity next) {
        return new Organisation(code, name, parent, type, orgs, next);
    }

    /** Hanging under another one, or under the same one that has moved. */
    public Organisation under(Organisation next) {
        return under(next, code, name, type).valid(validity);
    }
}
