package org.shouwang.registry.imports.persistence;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.imports.Counts;
import org.shouwang.registry.imports.Import;
import org.shouwang.registry.imports.ImportKind;
import org.shouwang.registry.roster.Scope;

/** An import as a document. */
final class ImportDocuments {

    static final String TRIES = "tries";

    private ImportDocuments() {}

    static Document write(Import i) {
        Document document = new Document("kind", i.kind().name())
                .append("dryRun", i.dryRun())
                .append("fileName", i.fileName())
                .append("header", i.header())
                .append("by", i.by())
                .append("everywhere", i.scope().everywhere())
                .append("scope", i.scope().orgs())
                .append("state", i.state().name())
                .append("accepted", i.counts().accepted())
                .append("changed", i.counts().changed())
                .append("unchanged", i.counts().unchanged())
                .append("refused", i.counts().refused())
                .append(
                        "warnings",
                        i.warnings().stream().map(ImportDocuments::warning).toList())
                .append("checkpoint", i.checkpoint())
                .append(TRIES, i.tries())
                .append("bytesRead", i.bytesRead())
                .append("bytesTotal", i.bytesTotal())
                .append("submittedAt", Date.from(i.submittedAt()));
        put(document, "startedAt", i.startedAt());
        put(document, "finishedAt", i.finishedAt());
        Import.Failure failure = i.failure();
        if (failure != null) {
            document.append(
                    "failure",
                    new Document("code", failure.code())
                            .append("detail", failure.detail())
                            .append("detailEn", failure.detailEn()));
        }
        return document;
    }

    private static Document warning(Import.Warning warning) {
        return new Document("code", warning.code())
                .append("column", warning.column())
                .append("detail", warning.detail())
                .append("detailEn", warning.detailEn());
    }

    private static void put(Document document, String field, @Nullable Instant at) {
        if (at != null) {
            document.append(field, Date.from(at));
        }
    }

    static Import read(Document d) {
        Document failure = d.get("failure", Document.class);
        return new Import(
                d.getString("_id"),
                ImportKind.valueOf(d.getString("kind")),
                d.getBoolean("dryRun", false),
                d.getString("fileName"),
                d.getList("header", String.class, List.of()),
                d.getString("by"),
                new Scope(d.getBoolean("everywhere"), d.getList("scope", String.class)),
                Import.State.valueOf(d.getString("state")),
                new Counts(d.getLong("accepted"), d.getLong("changed"), d.getLong("unchanged"), d.getLong("refused")),
                d.getList("warnings", Document.class, List.of()).stream()
                        .map(w -> new Import.Warning(
                                w.getString("code"),
                                w.getString("column"),
                                w.getString("detail"),
                                w.getString("detailEn")))
                        .toList(),
                failure == null
                        ? null
                        : new Import.Failure(
                                failure.getString("code"), failure.getString("detail"), failure.getString("detailEn")),
                d.getLong("checkpoint"),
                d.getInteger(TRIES),
                d.getLong("bytesRead"),
                d.getLong("bytesTotal"),
                d.getDate("submittedAt").toInstant(),
                instant(d, "startedAt"),
                instant(d, "finishedAt"));
    }

    private static @Nullable Instant instant(Document document, String field) {
        Date at = document.getDate(field);
        return at == null ? null : at.toInstant();
    }
}
