package org.shouwang.registry.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the table of changed divisions: one code that takes over from another on a day. */
public record DivisionChangeRow(
        long row,
        String from,
        String to,
        LocalDate on,
        @Nullable String note) {}
