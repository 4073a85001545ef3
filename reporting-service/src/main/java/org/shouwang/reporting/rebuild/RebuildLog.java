package org.shouwang.reporting.rebuild;

import java.util.Optional;

/** Remembers the rebuild over restarts, and lets only one run at a time. */
public interface RebuildLog {
    /** Takes the right to rebuild; false while another instance has it and is alive. */
    boolean claim(Rebuild begun);

    /** Notes how far it is, and that this instance is alive. */
    void note(Rebuild rebuild);

    /** The last one. */
    Optional<Rebuild> last();

    /** Whether the last one stopped half-way because its instance died. */
    boolean abandoned();
}
