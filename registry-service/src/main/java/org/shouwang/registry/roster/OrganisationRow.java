package org.shouwang.registry.roster;

import org.shouwang.registry.organisation.OrganisationType;

/** A row of the divisions' or schools' table, not yet placed in the tree. */
public record OrganisationRow(long row, String code, String name, String parent, OrganisationType type) {}
