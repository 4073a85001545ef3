package org.shouwang.registry.imports.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.web.IdempotencyKey;
import org.shouwang.registry.imports.Import;
import org.shouwang.registry.imports.Outcome;
import org.shouwang.registry.imports.RowOutcome;
import org.shouwang.registry.imports.app.Imports;
import org.shouwang.registry.rights.Sight;
import org.shouwang.registry.roster.RowProblem;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Imports in {@code imports}, row outcomes in {@code import-rows}. */
@Component
final class MongoImports implements Imports {

    private static final String IMPORTS = "imports";
    private static final String ROWS = "import-rows";
    private static final String LEASE = "leaseUntil";
    private static final String CELLS = "cells";
    private static final String CELLS_UNTIL = "cellsUntil";
    private static final String OWNER = "owner";
    private static final String IDEMPOTENCY = "idempotencyKey";
    private static final Duration GIVEN_UP = Duration.ofMinutes(10);
    private static final List<String> OPEN = List.of("QUEUED", "RUNNING");

    private final MongoOperations mongo;
    private final InstantSource wall;

    MongoImports(MongoOperations mongo, @Qualifier("wall") InstantSource wall) {
        this.mongo = mongo;
        this.wall = wall;
        mongo.execute(IMPORTS, imports -> {
            imports.createIndex(
                    Indexes.ascending(IDEMPOTENCY),
                    new IndexOptions().unique(true).sparse(true));
            return imports.createIndex(Indexes.ascending("state"));
        });
        mongo.execute(ROWS, rows -> {
            rows.createIndex(Indexes.ascending("import", "row"));
            return rows.createIndex(Indexes.ascending(CELLS_UNTIL), new IndexOptions().sparse(true));
        });
    }

    @Override
    public Import submit(Import submitted, @Nullable IdempotencyKey key) {
        Document document =
                ImportDocuments.write(submitted).append("_id", submitted.id()).append(LEASE, Date.from(wall.instant()));
        if (key == null) {
            mongo.execute(IMPORTS, imports -> imports.insertOne(document));
            return submitted;
        }
        String scoped = submitted.by() + "/" + key.key();
        document.append(IDEMPOTENCY, scoped).append("requestHash", key.requestHash());
        try {
            mongo.execute(IMPORTS, imports -> imports.insertOne(document));
            return submitted;
        } catch (DuplicateKeyException e) {
            Document before = mongo.execute(
                    IMPORTS,
                    imports -> imports.find(Filters.eq(IDEMPOTENCY, scoped)).first());
            if (before == null) {
                throw e;
            }
            key.requireSame(before.getString("requestHash"));
            return ImportDocuments.read(before);
        }
    }

    @Override
    public Optional<Import> find(String id) {
        return Optional.ofNullable(mongo.execute(
                        IMPORTS, imports -> imports.find(Filters.eq("_id", id)).first()))
                .map(ImportDocuments::read);
    }

    @Override
    public Optional<Import> find(String id, String uploader, Sight sight) {
        Set<String> orgs = sight.orgs();
        Bson asked = Filters.eq("_id", id);
        Bson mine = orgs == null
                ? asked
                : Filters.and(asked, Filters.or(Filters.eq("by", uploader), Filters.in("scope", orgs)));
        return Optional.ofNullable(
                        mongo.execute(IMPORTS, imports -> imports.find(mine).first()))
                .map(ImportDocuments::read);
    }

    @Override
    public long waiting() {
        Long count = mongo.execute(IMPORTS, imports -> imports.countDocuments(Filters.in("state", OPEN)));
        return count == null ? 0 : count;
    }

    @Override
    public Optional<Import> claim(Collection<String> here, String owner, Duration lease) {
        Instant now = wall.instant();
        Bson free = Filters.and(
                Filters.in("state", OPEN),
                Filters.or(
                        Filters.and(Filters.in("_id", here), Filters.lt(LEASE, Date.from(now))),
                        Filters.lt(LEASE, Date.from(now.minus(GIVEN_UP)))));
        Document claimed = mongo.execute(
                IMPORTS,
                imports -> imports.findOneAndUpdate(
                        free,
                        new Document("$set", new Document(OWNER, owner).append(LEASE, until(lease)))
                                .append("$inc", new Document(ImportDocuments.TRIES, 1)),
                        new FindOneAndUpdateOptions()
                                .sort(Sorts.ascending("_id"))
                                .returnDocument(ReturnDocument.AFTER)));
        return Optional.ofNullable(claimed).map(ImportDocuments::read);
    }

    @Override
    public boolean save(Import progress, String owner, Duration lease) {
        Document set = ImportDocuments.write(progress).append(LEASE, until(lease));
        Long matched = mongo.execute(
                IMPORTS,
                imports -> imports.updateOne(
                                Filters.and(Filters.eq("_id", progress.id()), Filters.eq(OWNER, owner)),
                                new Document("$set", set))
                        .getMatchedCount());
        return matched != null && matched == 1;
    }

    private Date until(Duration lease) {
        return Date.from(wall.instant().plus(lease));
    }

    @Override
    public void keep(String importId, Collection<Kept> rows, Instant cellsUntil) {
        List<ReplaceOneModel<Document>> writes = new ArrayList<>();
        for (Kept kept : rows) {
            RowOutcome outcome = kept.outcome();
            String id = "%s:%09d".formatted(importId, outcome.row());
            Document document = new Document("import", importId)
                    .append("row", outcome.row())
                    .append("outcome", outcome.outcome().name())
                    .append(
                            "problems",
                            outcome.problems().stream()
                                    .map(problem -> new Document("column", problem.column())
                                            .append("code", problem.code())
                                            .append("zh", problem.zh())
                                            .append("en", problem.en()))
                                    .toList());
            if (kept.cells() != null) {
                document.append(CELLS, kept.cells()).append(CELLS_UNTIL, Date.from(cellsUntil));
            }
            writes.add(new ReplaceOneModel<>(Filters.eq("_id", id), document, new ReplaceOptions().upsert(true)));
        }
        if (!writes.isEmpty()) {
            mongo.execute(ROWS, target -> target.bulkWrite(writes));
        }
    }

    @Override
    public List<Kept> refused(String importId, long afterRow, int limit) {
        return documents(importId, Outcome.REFUSED, afterRow, limit).stream()
                .map(row -> new Kept(outcome(row), row.getString(CELLS)))
                .toList();
    }

    @Override
    public void forgetCells(Instant now) {
        mongo.execute(
                ROWS,
                rows -> rows.updateMany(
                        Filters.lt(CELLS_UNTIL, Date.from(now)),
                        new Document("$unset", new Document(CELLS, "").append(CELLS_UNTIL, ""))));
    }

    /** By the index that only kept rows are in: of a county's lists nearly all rows are not. */
    @Override
    public void eachKept(BiConsumer<String, String> row) {
        mongo.execute(ROWS, rows -> {
            rows.find(Filters.gt(CELLS_UNTIL, new Date(0)))
                    .projection(Projections.include(CELLS))
                    .forEach((Document kept) -> row.accept(kept.getString("_id"), kept.getString(CELLS)));
            return null;
        });
    }

    @Override
    public void forgetCellsOf(Collection<String> ids) {
        if (!ids.isEmpty()) {
            mongo.execute(
                    ROWS,
                    rows -> rows.updateMany(
                            Filters.in("_id", ids),
                            new Document("$unset", new Document(CELLS, "").append(CELLS_UNTIL, ""))));
        }
    }

    @Override
    public List<RowOutcome> rows(String importId, @Nullable Outcome outcome, long afterRow, int limit) {
        return documents(importId, outcome, afterRow, limit).stream()
                .map(MongoImports::outcome)
                .toList();
    }

    private List<Document> documents(String importId, @Nullable Outcome outcome, long afterRow, int limit) {
        List<Bson> filters = new ArrayList<>(List.of(Filters.eq("import", importId), Filters.gt("row", afterRow)));
        if (outcome != null) {
            filters.add(Filters.eq("outcome", outcome.name()));
        }
        List<Document> found = mongo.execute(
                ROWS,
                rows -> rows.find(Filters.and(filters))
                        .sort(Sorts.ascending("row"))
                        .limit(limit)
                        .into(new ArrayList<>()));
        return found == null ? List.of() : found;
    }

    private static RowOutcome outcome(Document document) {
        long row = document.getLong("row");
        return new RowOutcome(
                row,
                Outcome.valueOf(document.getString("outcome")),
                document.getList("problems", Document.class, List.of()).stream()
                        .map(problem -> new RowProblem(
                                row,
                                problem.getString("column"),
                                problem.getString("code"),
                                problem.getString("zh"),
                                problem.getString("en")))
                        .toList());
    }
}
