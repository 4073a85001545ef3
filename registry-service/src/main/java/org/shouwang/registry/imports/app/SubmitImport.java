package org.shouwang.registry.imports.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.defaults.Ids;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.FieldProblem;
import org.shouwang.platform.web.IdempotencyKey;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.config.ImportProperties;
import org.shouwang.registry.imports.Import;
import org.shouwang.registry.imports.ImportKind;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.rights.Operation;
import org.shouwang.registry.roster.Header;
import org.shouwang.registry.roster.Scope;
import org.shouwang.registry.table.Table;
import org.shouwang.registry.table.TableException;
import org.shouwang.registry.table.Tables;
import org.springframework.stereotype.Service;

/** Takes an upload in: looks at its kind, encoding and header at once, leaves the rows to the worker. */
@Service
public final class SubmitImport {

    /** Moves the upload to a file; the web layer knows how. */
    @FunctionalInterface
    public interface Upload {

        /** Stores it under this name. */
        void moveTo(Path file) throws IOException;
    }

    /**
     * An upload.
     *
     * @param kind word of an {@link ImportKind}
     * @param dryRun check and count only
     * @param fileName as the user calls it
     * @param size in bytes
     * @param idempotencyKey the caller's promise that uploads with one key are one upload
     */
    public record Command(
            String kind,
            boolean dryRun,
            String fileName,
            long size,
            @Nullable String idempotencyKey,
            Upload upload) {}

    private final Imports imports;
    private final Uploads uploads;
    private final ImportWorker worker;
    private final ImportProperties properties;
    private final Ids ids;
    private final Clock clock;

    SubmitImport(
            Imports imports, Uploads uploads, ImportWorker worker, ImportProperties properties, Ids ids, Clock clock) {
        this.imports = imports;
        this.uploads = uploads;
        this.worker = worker;
        this.properties = properties;
        this.ids = ids;
        this.clock = clock;
    }

    /** The import, waiting to be worked off. */
    public Import submit(Command command, Caller caller) {
        Rights.require(Operation.SUBMIT_IMPORT, caller);
        ImportKind kind = ImportKind.of(command.kind())
                .orElseThrow(() -> new ProblemException(ImportProblems.UNKNOWN_IMPORT_KIND));
        if (command.size() > properties.maxFileSize().toBytes()) {
            throw new ProblemException(
                    CommonProblems.PAYLOAD_TOO_LARGE, properties.maxFileSize().toMegabytes() + " MB");
        }
        if (imports.waiting() >= properties.maxWaiting()) {
            throw new ProblemException(ImportProblems.TOO_MANY_IMPORTS, properties.maxWaiting());
        }
        String id = ids.next();
        boolean taken = false;
        try {
            command.upload().moveTo(uploads.of(id));
            Import submitted = Import.submitted(
                    id,
                    kind,
                    command.dryRun(),
                    look(uploads.of(id), kind, shortened(command.fileName())),
                    caller.subject(),
                    new Scope(caller.everywhere(), List.copyOf(caller.orgs())),
                    clock.instant());
            Import stored = imports.submit(submitted, key(command, uploads.of(id)));
            taken = stored.id().equals(id);
            worker.nudge();
            return stored;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!taken) {
                uploads.delete(id);
            }
        }
    }

    private static String shortened(String fileName) {
        return fileName.length() <= 100 ? fileName : fileName.substring(0, 100);
    }

    /** Warnings about the header; refuses what can never be read. */
    private static Import.File look(Path file, ImportKind kind, String name) throws IOException {
        try {
            Table table = Tables.open(file, text -> Header.known(text, kind.columns()));
            List<Header> headers = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            table.read(row -> {
                headers.add(Header.of(row, kind.columns()));
                texts.addAll(KeptRows.header(row));
                return false;
            });
            if (headers.isEmpty()) {
                throw new ProblemException(ImportProblems.FILE_EMPTY);
            }
            Header header = headers.get(0);
            if (!header.usable()) {
                throw new ProblemException(ImportProblems.FILE_COLUMNS).withErrors(faults(header));
            }
            List<Import.Warning> warnings = header.unknown().stream()
                    .filter(column -> !column.equals(KeptRows.PROBLEM))
                    .limit(50)
                    .map(SubmitImport::ignored)
                    .toList();
            return new Import.File(name, texts, warnings, Files.size(file));
        } catch (TableException e) {
            throw new ProblemException(ImportProblems.of(e.fault()), e.row());
        }
    }

    private static List<FieldProblem> faults(Header header) {
        List<FieldProblem> faults = new ArrayList<>();
        header.missing()
                .forEach(
                        name -> faults.add(new FieldProblem(name, "MISSING_COLUMN", "缺少该列", "this column is missing")));
        header.twice()
                .forEach(name -> faults.add(
                        new FieldProblem(name, "DOUBLE_COLUMN", "该列重复出现", "this column stands there twice")));
        return faults;
    }

    private static Import.Warning ignored(String name) {
        String column = shortened(name);
        return new Import.Warning("UNKNOWN_COLUMN", column, "不认识的列，已忽略", "unknown column, ignored");
    }

    private static @Nullable IdempotencyKey key(Command command, Path file) throws IOException {
        IdempotencyKey key = IdempotencyKey.of(command.idempotencyKey(), new byte[0]);
        if (key == null) {
            return null;
        }
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return new IdempotencyKey(
                    key.key(),
                    HexFormat.of().formatHex(digest.getMessageDigest().digest()) + (command.dryRun() ? "-dry" : ""));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
