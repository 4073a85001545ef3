package org.shouwang.registry.imports.app;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.shouwang.platform.defaults.Ids;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.access.AccessLog;
import org.shouwang.registry.access.RecordView;
import org.shouwang.registry.imports.Import;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.rights.Action;
import org.shouwang.registry.rights.FieldGroup;
import org.shouwang.registry.sheet.SheetColumn;
import org.shouwang.registry.sheet.SheetPage;
import org.shouwang.registry.sheet.app.ExportSheet;
import org.shouwang.registry.sheet.app.SheetBook;
import org.shouwang.registry.sheet.app.SheetList;
import org.springframework.stereotype.Service;

/** The refused rows of an import as a workbook that can be mended and uploaded again. */
@Service
public final class ErrorFile {

    private static final int AT_ONCE = 500;

    private final ViewImport viewing;
    private final Imports imports;
    private final KeptRows kept;
    private final SheetBook.Factory books;
    private final Map<String, SheetList> lists = new HashMap<>();
    private final AccessLog log;
    private final Ids ids;
    private final Clock clock;

    ErrorFile(
            ViewImport viewing,
            Imports imports,
            KeptRows kept,
            SheetBook.Factory books,
            List<SheetList> lists,
            AccessLog log,
            Ids ids,
            Clock clock) {
        this.viewing = viewing;
        this.imports = imports;
        this.kept = kept;
        this.books = books;
        lists.forEach(list -> this.lists.put(list.kind(), list));
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /** Writes the file; for whoever uploaded it, or may see all that stands in a row. */
    public void write(String id, Caller caller, ExportSheet.Target target) throws IOException {
        Import found = viewing.view(id, caller);
        boolean own = found.by().equals(caller.subject());
        if (!own
                && !(Rights.sees(FieldGroup.PHONE, Action.EXPORT, caller)
                        && Rights.sees(FieldGroup.ID_NUMBER, Action.EXPORT, caller))) {
            throw new ProblemException(CommonProblems.FORBIDDEN);
        }
        List<String> header = found.header().stream()
                .filter(name -> !name.equals(KeptRows.PROBLEM))
                .toList();
        int before = found.header().indexOf(KeptRows.PROBLEM);
        try (SheetBook book = books.open(new SheetPage("待改正", columns(found, header), notes(found)))) {
            rows(found.id(), header.size(), before, book);
            log.note(new RecordView(
                    ids.next(),
                    clock.instant(),
                    caller.subject(),
                    caller.roles(),
                    "import:" + id,
                    "import errors " + book.rows(),
                    null));
            book.writeTo(target.open());
        }
    }

    private List<SheetColumn> columns(Import found, List<String> header) {
        SheetList list = lists.get(found.kind().word());
        Map<String, SheetColumn> known = list == null
                ? Map.of()
                : list.columns().stream().collect(Collectors.toMap(SheetColumn::name, column -> column));
        List<SheetColumn> columns = new ArrayList<>(List.of(SheetColumn.text(KeptRows.PROBLEM, 40)));
        header.forEach(name -> columns.add(
                known.getOrDefault(name, SheetColumn.texts(List.of(name)).get(0))));
        return columns;
    }

    private static List<SheetPage.Note> notes(Import found) {
        return List.of(
                new SheetPage.Note("声明", "内部资料，含个人信息，请勿外传；用毕请删除。 Internal: personal data."),
                new SheetPage.Note("内容", "导入时未通过的行，保持原样；“问题”一列说明原行号、哪一栏、为什么。"),
                new SheetPage.Note("下一步", "按“问题”改正后，直接上传本文件；“问题”一列会被忽略，已导入的行不会重复。"),
                new SheetPage.Note("导入编号", found.id()));
    }

    private void rows(String id, int width, int problemColumn, SheetBook book) {
        long after = 0;
        List<Imports.Kept> page;
        do {
            page = imports.refused(id, after, AT_ONCE);
            for (Imports.Kept row : page) {
                List<String> cells = new ArrayList<>(row.cells() == null ? List.of() : kept.open(row.cells()));
                if (problemColumn >= 0 && problemColumn < cells.size()) {
                    cells.remove(problemColumn);
                }
                cells.add(0, problem(row));
                book.row(cells.subList(0, Math.min(cells.size(), width + 1)));
                after = row.outcome().row();
            }
        } while (page.size() == AT_ONCE);
    }

    private static String problem(Imports.Kept row) {
        String reasons = row.outcome().problems().stream()
                .map(problem -> problem.column() + "：" + problem.zh())
                .collect(Collectors.joining("；"));
        String gone = row.cells() == null ? "（原内容已不再保存，请查原文件）" : "";
        return "原第" + row.outcome().row() + "行　" + reasons + gone;
    }
}
