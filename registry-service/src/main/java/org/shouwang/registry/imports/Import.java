package org.shouwang.registry.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.roster.Scope;

/**
 * An uploaded table and how far it has come. It is no aggregate with events: nobody else acts on it.
 *
 * @param dryRun everything is checked and counted, nothing is written
 * @param fileName as the user called it
 * @param header the file's first row, in its order
 * @param by who uploaded it
 * @param scope where the uploader may write
 * @param checkpoint number of the last row that is done; work goes on after it when it was interrupted
 * @param tries how often it was taken up at this checkpoint
 */
public record Import(
        String id,
        ImportKind kind,
        boolean dryRun,
        String fileName,
        List<String> header,
        String by,
        Scope scope,
        State state,
        Counts counts,
        List<Warning> warnings,
        @Nullable Failure failure,
        long checkpoint,
        int tries,
        long bytesRead,
        long bytesTotal,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    public Import {
        header = List.copyOf(header);
    }

    /** How far it is. */
    public enum State {
        QUEUED,
        RUNNING,
        FINISHED,
        FAILED
    }

    /** Something about the file that did no harm. */
    public record Warning(String code, String column, String detail, String detailEn) {}

    /** Why the rest of the file could not be read. */
    public record Failure(String code, String detail, String detailEn) {}

    /**
     * An uploaded file as far as it was looked at.
     *
     * @param warnings what is odd about its header
     */
    public record File(String name, List<String> header, List<Warning> warnings, long bytes) {}

    /** A new upload. */
    public static Import submitted(
            String id, ImportKind kind, boolean dryRun, File file, String by, Scope scope, Instant at) {
        return new Import(
                id,
                kind,
                dryRun,
                file.name(),
                file.header(),
                by,
                scope,
                State.QUEUED,
                Counts.NONE,
                file.warnings(),
                null,
                0,
                0,
                0,
                file.bytes(),
                at,
                null,
                null);
    }

    /** Whether nothing more will be done. */
    public boolean ended() {
        return state == State.FINISHED || state == State.FAILED;
    }

    /** Work begins, or goes on after an interruption. */
    public Import started(Instant at) {
        return with(
                State.RUNNING, counts, null, checkpoint, tries, bytesRead, startedAt == null ? at : startedAt, null);
    }

    /** Some rows are done. */
    public Import progressed(List<RowOutcome> outcomes, long lastRow, long bytes) {
        return with(State.RUNNING, counts.plus(outcomes), null, lastRow, 0, bytes, startedAt, null);
    }

    /** All rows are done. */
    public Import finished(Instant at) {
        return with(State.FINISHED, counts, null, checkpoint, tries, bytesTotal, startedAt, at);
    }

    /** The file broke; rows before that are in. */
    public Import failed(Failure why, Instant at) {
        return with(State.FAILED, counts, why, checkpoint, tries, bytesRead, startedAt, at);
    }

    private Import with(
            State nextState,
            Counts nextCounts,
            @Nullable Failure nextFailure,
            long lastRow,
            int nextTries,
            long bytes,
            @Nullable Instant started,
            @Nullable Instant finished) {
        return new Import(
                id,
                kind,
                dryRun,
                fileName,
                header,
                by,
                scope,
                nextState,
                nextCounts,
                warnings,
                nextFailure,
                lastRow,
                nextTries,
                bytes,
                bytesTotal,
                submittedAt,
                started,
                finished);
    }
}
