package org.shouwang.registry.organisation.app;

import java.time.LocalDate;
import org.shouwang.registry.organisation.Organisation;

/** A part of this service that keeps something under the code of a division. */
public interface DivisionFollower {

    /**
     * Goes over from a code that ended to the one that takes over; not called when several do, since then people decide. May be
     * called again, also after it was done, and by two processes at once; an exception has it called again later.
     *
     * @param on first day of the new code
     */
    void follow(String old, Organisation next, LocalDate on);
}
