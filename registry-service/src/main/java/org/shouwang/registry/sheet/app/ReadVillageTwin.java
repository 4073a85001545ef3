package org.shouwang.registry.sheet.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.imports.RowOutcome;
import org.shouwang.registry.roster.TwinReader;
import org.shouwang.registry.sheet.SheetCode;
import org.shouwang.registry.sheet.VillageSheet;
import org.shouwang.registry.table.TableException;
import org.shouwang.registry.table.Tables;
import org.springframework.stereotype.Service;

/** Takes in a printed sheet that was filled in as a file instead of by hand. */
@Service
public final class ReadVillageTwin {

    private static final int MOST_ROWS = 5_000;

    private final TypeInVillageSheet typing;

    ReadVillageTwin(TypeInVillageSheet typing) {
        this.typing = typing;
    }

    /** Stores the upload in a file; the web layer knows how. */
    @FunctionalInterface
    public interface Upload {

        /** Stores it under this name. */
        void moveTo(Path file) throws IOException;
    }

    /** What became of each row with something written on it. */
    public List<RowOutcome> read(String code, Upload upload, Caller caller) {
        VillageSheet sheet = typing.open(code, caller);
        TwinReader reader = read(upload);
        boolean another = reader.code().flatMap(SheetCode::parse).stream().anyMatch(read -> !read.equals(sheet.code()));
        if (!reader.usable() || another) {
            throw new ProblemException(SheetProblems.SHEET_TWIN_UNREADABLE);
        }
        List<RowOutcome> outcomes = new ArrayList<>(reader.refused().stream()
                .map(problem -> RowOutcome.refused(problem.row(), List.of(problem)))
                .toList());
        outcomes.addAll(typing.typeIn(code, reader.rows(), caller));
        outcomes.sort(Comparator.comparingLong(RowOutcome::row));
        return outcomes;
    }

    private static TwinReader read(Upload upload) {
        Path file = null;
        try {
            file = Files.createTempFile("village-sheet", ".upload");
            upload.moveTo(file);
            TwinReader reader = new TwinReader(VillageBook.NUMBER, VillageBook.BOXES, MOST_ROWS);
            Tables.open(file, text -> text.equals(VillageBook.NUMBER)).read(reader::row);
            return reader;
        } catch (TableException e) {
            throw new ProblemException(SheetProblems.SHEET_TWIN_UNREADABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(file);
        }
    }

    private static void delete(@org.jspecify.annotations.Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
                Files.deleteIfExists(Tables.scratch(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
