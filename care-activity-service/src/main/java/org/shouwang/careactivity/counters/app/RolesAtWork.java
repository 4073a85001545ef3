package org.shouwang.careactivity.counters.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** Who did something with whom. */
public interface RolesAtWork {
    /** The last day since an instant on which somebody acting in a role did something with a person, by role; one round trip. */
    Map<String, LocalDate> lastByRole(String personId, Instant since, Instant until);
}
