package org.shouwang.registry.imports.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.IdempotencyKey;
import org.shouwang.registry.imports.Import;
import org.shouwang.registry.imports.Outcome;
import org.shouwang.registry.imports.RowOutcome;
import org.shouwang.registry.rights.Sight;

/** Where imports and the outcomes of their rows are kept. */
public interface Imports {

    /** Stores a new import; the one stored before when the key was used by the same uploader already. */
    Import submit(Import submitted, @Nullable IdempotencyKey key);

    /** The import of an id. */
    Optional<Import> find(String id);

    /** The import of an id, if this account uploaded it or it may write in the sight. */
    Optional<Import> find(String id, String uploader, Sight sight);

    /** How many are waiting or being worked off. */
    long waiting();

    /**
     * Takes the oldest import nobody works on, for a while: one whose file lies here, or one that nobody has taken for ten
     * minutes, so that a lost file is told.
     *
     * @param here imports whose files lie here
     * @param owner this process
     * @param lease how long, on wall time, unless renewed by {@link #save}
     */
    Optional<Import> claim(Collection<String> here, String owner, Duration lease);

    /** Stores progress and renews the lease; false = somebody else has taken the import over. */
    boolean save(Import progress, String owner, Duration lease);

    /**
     * A row's outcome to be kept.
     *
     * @param cells the row as it came, sealed; none = not kept
     */
    record Kept(RowOutcome outcome, @Nullable String cells) {}

    /** Keeps outcomes of rows, what stood in them until a day; storing one again changes nothing. */
    void keep(String importId, Collection<Kept> rows, Instant cellsUntil);

    /** Rows refused, as they came, by row. */
    List<Kept> refused(String importId, long afterRow, int limit);

    /** Forgets what stood in rows whose time is over. */
    void forgetCells(Instant now);

    /** Hands out the rows that are kept as they came: the id of the row, and its cells, sealed. */
    void eachKept(BiConsumer<String, String> row);

    /** Forgets what stood in these rows. */
    void forgetCellsOf(Collection<String> ids);

    /** Outcomes kept, by row. */
    List<RowOutcome> rows(String importId, @Nullable Outcome outcome, long afterRow, int limit);
}
