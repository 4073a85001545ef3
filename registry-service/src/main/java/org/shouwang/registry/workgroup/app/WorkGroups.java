package org.shouwang.registry.workgroup.app;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.registry.workgroup.WorkGroup;

/** The work groups there are. */
public interface WorkGroups {

    /** The group of a village or town. */
    Optional<Loaded<WorkGroup>> find(String org);

    /** The groups of these. */
    List<WorkGroup> findAll(Collection<String> orgs);

    /** Keeps a new one; empty = somebody else did meanwhile. */
    Optional<Loaded<WorkGroup>> add(WorkGroup group);

    /** Changes one; refused with 412 when somebody else did meanwhile. */
    Loaded<WorkGroup> change(Loaded<WorkGroup> before, WorkGroup after);
}
