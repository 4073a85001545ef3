package org.shouwang.registry.roster;

import java.time.LocalDate;
import java.util.List;
import org.shouwang.registry.organisation.OrganisationTree;
import org.shouwang.registry.person.Sealer;

/**
 * What a reader needs besides the row.
 *
 * @param tree the organisations there are
 * @param scope where the importer may write
 * @param sealer encrypts and hashes
 * @param today the business day
 */
public record RosterContext(OrganisationTree tree, Scope scope, Sealer sealer, LocalDate today) {

    /** Keyed hash of a row's texts and of where its organisations lie. */
    String hash(String canonical, List<String> orgs) {
        return sealer.hash("person.rosterRow", canonical + String.join("/", orgs));
    }
}
