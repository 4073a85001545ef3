package org.shouwang.registry.imports.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.imports.Import;

/** An import over HTTP. */
record ImportRecord(
        String importId,
        String kind,
        boolean dryRun,
        String fileName,
        Import.State state,
        long rowsRead,
        long accepted,
        long changed,
        long unchanged,
        long refused,
        List<Import.Warning> warnings,
        Import.@Nullable Failure problem,
        long bytesRead,
        long bytesTotal,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    static ImportRecord of(Import i) {
        return new ImportRecord(
                i.id(),
                i.kind().word(),
                i.dryRun(),
                i.fileName(),
                i.state(),
                i.counts().rows(),
                i.counts().accepted(),
                i.counts().changed(),
                i.counts().unchanged(),
                i.counts().refused(),
                i.warnings(),
                i.failure(),
                i.bytesRead(),
                i.bytesTotal(),
                i.submittedAt(),
                i.startedAt(),
                i.finishedAt());
    }
}
