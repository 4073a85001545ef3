package org.shouwang.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How to start one process and how to tell that it is ready.
 *
 * @param part which part it is
 * @param command the command line; it holds {@code marker}
 * @param environment added to this process's own
 * @param marker a text by which the process is known again, unique to this platform and part
 * @param log file its output is appended to
 * @param processId file its id is kept in
 * @param readiness asked until it says yes
 * @param grace how long it may take to stop by itself
 */
record ProcessSpec(
        Part part,
        List<String> command,
        Map<String, String> environment,
        String marker,
        Path log,
        Path processId,
        Readiness readiness,
        Duration grace) {}
