package org.shouwang.registry.imports.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.ProblemCode;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.config.ImportProperties;
import org.shouwang.registry.imports.Import;
import org.shouwang.registry.imports.ImportKind;
import org.shouwang.registry.imports.RowOutcome;
import org.shouwang.registry.organisation.OrganisationTree;
import org.shouwang.registry.organisation.app.Organisations;
import org.shouwang.registry.person.Author;
import org.shouwang.registry.person.Sealer;
import org.shouwang.registry.roster.ChildReader;
import org.shouwang.registry.roster.ElderReader;
import org.shouwang.registry.roster.Header;
import org.shouwang.registry.roster.RosterContext;
import org.shouwang.registry.roster.RosterRow;
import org.shouwang.registry.roster.RowReader;
import org.shouwang.registry.roster.StaffReader;
import org.shouwang.registry.table.Table;
import org.shouwang.registry.table.TableException;
import org.shouwang.registry.table.TableRow;
import org.shouwang.registry.table.Tables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Works one import off, batch by batch; every batch is stored before the checkpoint moves behind it. */
@Service
final class RunImport {

    private static final Logger LOG = LoggerFactory.getLogger(RunImport.class);
    /** A file that ends the process again and again must not do so for ever. */
    private static final int MOST_TRIES = 5;

    private final Imports imports;
    private final Uploads uploads;
    private final Organisations organisations;
    private final PlaceOrganisations placing;
    private final EnterDivisionChanges divisionChanges;
    private final RosterBatches rosters;
    private final KeptRows keptRows;
    private final Sealer sealer;
    private final Clock clock;
    private final ImportProperties properties;

    RunImport(
            Imports imports,
            Uploads uploads,
            Organisations organisations,
            PlaceOrganisations placing,
            EnterDivisionChanges divisionChanges,
            RosterBatches rosters,
            KeptRows keptRows,
            Sealer sealer,
            Clock clock,
            ImportProperties properties) {
        this.imports = imports;
        this.uploads = uploads;
        this.organisations = organisations;
        this.placing = placing;
        this.divisionChanges = divisionChanges;
        this.rosters = rosters;
        this.keptRows = keptRows;
        this.sealer = sealer;
        this.clock = clock;
        this.properties = properties;
    }

    /** The lease was lost or the process stops: somebody else, or we ourselves later, go on. */
    private static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Where an import is, while it runs. */
    private final class Progress {

        private Import state;
        private final String owner;
        private final BooleanSupplier goOn;
        private long kept;

        Progress(Import state, String owner, BooleanSupplier goOn) {
            this.state = state;
            this.owner = owner;
            this.goOn = goOn;
        }

        void save(Import next) {
            state = next;
            if (!imports.save(next, owner, properties.lease())) {
                throw new Interrupted();
            }
        }

        void done(List<RowOutcome> outcomes, Map<Long, TableRow> rows, long lastRow, long bytes) {
            List<RowOutcome> worth = outcomes.stream()
                    .filter(RowOutcome::worthKeeping)
                    .limit(Math.max(0, properties.maxKeptRows() - kept))
                    .toList();
            kept += worth.size();
            imports.keep(state.id(), keptRows.of(worth, rows), clock.instant().plus(properties.keepCells()));
            save(state.progressed(outcomes, lastRow, bytes));
            if (!goOn.getAsBoolean()) {
                throw new Interrupted();
            }
        }
    }

    void run(Import claimed, String owner, BooleanSupplier goOn) {
        Progress progress = new Progress(claimed, owner, goOn);
        progress.kept = claimed.counts().changed() + claimed.counts().refused();
        Path file = uploads.of(claimed.id());
        try {
            if (!Files.exists(file)) {
                throw new ProblemException(ImportProblems.FILE_LOST);
            }
            if (claimed.tries() > MOST_TRIES) {
                throw new ProblemException(ImportProblems.IMPORT_FAILED);
            }
            progress.save(claimed.started(clock.instant()));
            read(Tables.open(file, text -> Header.known(text, claimed.kind().columns())), progress);
            progress.save(progress.state.finished(clock.instant()));
            uploads.delete(claimed.id());
            LOG.info("Import {} finished: {}", claimed.id(), progress.state.counts());
        } catch (TableException e) {
            fail(progress, new ProblemException(ImportProblems.of(e.fault()), e.row()));
        } catch (ProblemException e) {
            fail(progress, e);
        } catch (Interrupted e) {
            LOG.info("Import {} interrupted after row {}", claimed.id(), progress.state.checkpoint());
        }
    }

    private void fail(Progress progress, ProblemException why) {
        ProblemCode code = why.problem();
        progress.save(
                progress.state.failed(new Import.Failure(code.code(), why.detail(), why.detailEn()), clock.instant()));
        uploads.delete(progress.state.id());
        LOG.warn("Import {} failed: {}", progress.state.id(), code.code());
    }

    private void read(Table table, Progress progress) throws TableException {
        OrganisationTree tree = organisations.tree();
        if (progress.state.kind().organisations()) {
            placeAll(table, progress, tree);
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        RosterContext context = new RosterContext(tree, progress.state.scope(), sealer, today);
        Rows rows = new Rows(table, progress, context);
        table.read(rows::row);
        rows.flush();
    }

    /** Placed in the order of the tree, not of the file, so there is one step only: it is done or it is done again. */
    private void placeAll(Table table, Progress progress, OrganisationTree tree) throws TableException {
        if (progress.state.checkpoint() > 0) {
            return;
        }
        Runnable alive = () -> progress.save(progress.state);
        List<RowOutcome> outcomes = progress.state.kind() == ImportKind.DIVISION_CHANGES
                ? divisionChanges.read(table, progress.state, tree, alive)
                : placing.read(table, progress.state, tree, alive);
        long last = outcomes.stream().mapToLong(RowOutcome::row).max().orElse(0);
        progress.done(outcomes, KeptRows.refused(outcomes, table), last, table.bytesRead());
    }

    /** Collects rows into batches. */
    private final class Rows {

        private final Table table;
        private final Progress progress;
        private final RosterContext context;
        private final RosterBatches.Run run;
        private final long from;
        private final List<TableRow> batch = new ArrayList<>();
        private @Nullable RowReader<RosterRow> reader;

        Rows(Table table, Progress progress, RosterContext context) {
            this.table = table;
            this.progress = progress;
            this.context = context;
            this.from = progress.state.checkpoint();
            this.run = rosters.run(
                    progress.state,
                    context,
                    Author.ofImport(progress.state.id(), progress.state.by(), clock.instant(), context.today()));
        }

        boolean row(TableRow row) {
            RowReader<RosterRow> known = reader;
            if (known == null) {
                reader = reader(
                        progress.state, Header.of(row, progress.state.kind().columns()), context);
                return true;
            }
            if (row.number() <= from) {
                run.remember(known.read(row));
                return true;
            }
            batch.add(row);
            if (batch.size() >= properties.batchSize()) {
                flush();
            }
            return true;
        }

        void flush() {
            RowReader<RosterRow> known = reader;
            if (known != null && !batch.isEmpty()) {
                List<RowOutcome> outcomes =
                        run.take(batch.stream().map(known::read).toList());
                progress.done(
                        outcomes,
                        KeptRows.refused(outcomes, batch),
                        batch.get(batch.size() - 1).number(),
                        table.bytesRead());
                batch.clear();
            }
        }
    }

    private static RowReader<RosterRow> reader(Import state, Header header, RosterContext context) {
        return switch (state.kind()) {
            case CHILDREN -> new ChildReader(header, context);
            case ELDERS -> new ElderReader(header, context);
            case STAFF -> new StaffReader(header, context);
            case DIVISIONS, SCHOOLS, DIVISION_CHANGES ->
                throw new IllegalArgumentException("organisations are no people");
        };
    }
}
