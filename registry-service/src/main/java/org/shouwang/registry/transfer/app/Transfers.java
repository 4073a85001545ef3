package org.shouwang.registry.transfer.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.registry.rights.Sight;
import org.shouwang.registry.transfer.Transfer;

/** The transfers there are. */
public interface Transfers {

    /** Keeps a new one; false when the person has one that is not over. */
    boolean add(Transfer transfer);

    /** The transfer of an id, if one of its sides lies in the sight. */
    Optional<Loaded<Transfer>> find(String id, Sight sight);

    /** Changes one; false when somebody else did meanwhile. */
    boolean change(Loaded<Transfer> before, Transfer after);

    /**
     * Open and ended ones, the latest first.
     *
     * @param deciding those the scope has to decide, else those it asked for
     */
    List<Transfer> page(boolean deciding, Sight sight, @Nullable String after, int limit);

    /** Accepted ones not yet known to stand in the person's document. */
    List<Loaded<Transfer>> pending(int limit);

    /** Open ones whose time was over on a day. */
    List<Loaded<Transfer>> overdue(LocalDate today, int limit);

    /** Forgets all transfers of a person. */
    void forget(String personId);
}
