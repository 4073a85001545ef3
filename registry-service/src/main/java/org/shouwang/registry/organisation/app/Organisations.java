package org.shouwang.registry.organisation.app;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.registry.organisation.Organisation;
import org.shouwang.registry.organisation.OrganisationTree;

/** The organisations there are. Every change is stored with its event. */
public interface Organisations {

    /** A change of a loaded organisation. */
    record Changing(Loaded<Organisation> before, Organisation after) {}

    /** The organisation of a code. */
    Optional<Loaded<Organisation>> find(String code);

    /** The organisations of these codes, in no order. */
    List<Loaded<Organisation>> findAll(Collection<String> codes);

    /**
     * Parts of an organisation, by code.
     *
     * @param parent code; none = the counties
     * @param after code of the last one of the page before
     */
    List<Organisation> below(@Nullable String parent, @Nullable String after, int limit);

    /** All of them. */
    OrganisationTree tree();

    /** Registers organisations; the codes that were taken, all others are stored. */
    Set<String> registerAll(Collection<Organisation> organisations);

    /** Changes organisations; the codes of those somebody else changed meanwhile, all others are stored. */
    Set<String> changeAll(List<Changing> changes);
}
