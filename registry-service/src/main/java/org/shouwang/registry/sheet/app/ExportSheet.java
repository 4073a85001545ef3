package org.shouwang.registry.sheet.app;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.access.Purpose;
import org.shouwang.registry.organisation.Organisation;
import org.shouwang.registry.organisation.app.Organisations;
import org.shouwang.registry.person.app.NoteView;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.rights.Operation;
import org.shouwang.registry.sheet.SheetPage;
import org.springframework.stereotype.Service;

/** Hands a list out as a workbook: complete before the first byte leaves, noted before anybody sees it. */
@Service
public final class ExportSheet {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Map<String, SheetList> lists = new TreeMap<>();
    private final SheetBook.Factory books;
    private final Organisations organisations;
    private final NoteView noting;
    private final Clock clock;

    ExportSheet(
            List<SheetList> lists, SheetBook.Factory books, Organisations organisations, NoteView noting, Clock clock) {
        lists.forEach(list -> this.lists.put(list.kind(), list));
        this.books = books;
        this.organisations = organisations;
        this.noting = noting;
        this.clock = clock;
    }

    /** Where the workbook goes; asked for only when there is something to write. */
    @FunctionalInterface
    public interface Target {

        /** The stream to write to. */
        OutputStream open() throws IOException;
    }

    /** The rows of a list that lie in an organisation and in the caller's scope. */
    public void export(String kind, String org, @Nullable Purpose purpose, Caller caller, Target target)
            throws IOException {
        Rights.require(Operation.EXPORT_SHEET, caller);
        SheetList list = list(kind);
        Organisation scope = organisations
                .find(org)
                .map(Loaded::state)
                .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
        caller.requireSees(scope.orgs());
        SheetPage page = new SheetPage(list.title(), list.columns(), notes(list, scope, purpose, caller));
        try (SheetBook book = books.open(page)) {
            Set<String> people = new LinkedHashSet<>();
            list.rows(org, caller, (person, cells) -> {
                book.row(cells);
                if (person != null) {
                    people.add(person);
                }
            });
            book.note(new SheetPage.Note("行数", String.valueOf(book.rows())));
            noting.list(caller, org, "export " + list.kind() + " " + book.rows(), people, purpose);
            book.writeTo(target.open());
        }
    }

    /** The same workbook without rows, to be filled in. */
    public void template(String kind, Caller caller, Target target) throws IOException {
        Rights.require(Operation.GET_SHEET_TEMPLATE, caller);
        SheetList list = list(kind);
        SheetPage page = new SheetPage(
                list.title(),
                list.columns(),
                List.of(
                        new SheetPage.Note("内容", list.title() + "（空白模板）"),
                        new SheetPage.Note("填写", "黄色表头为必有的列；空白单元格表示未采集，不会改动已有信息；电话填“无”表示已无此号码。"),
                        new SheetPage.Note("代码", "可填中文名称，也可填代码，见“代码说明”。")));
        try (SheetBook book = books.open(page)) {
            book.writeTo(target.open());
        }
    }

    private SheetList list(String kind) {
        SheetList list = lists.get(kind);
        if (list == null) {
            throw new ProblemException(SheetProblems.UNKNOWN_SHEET, String.join("、", lists.keySet()));
        }
        return list;
    }

    private List<SheetPage.Note> notes(SheetList list, Organisation scope, @Nullable Purpose purpose, Caller caller) {
        List<String> hidden = list.hidden(caller);
        return List.of(
                new SheetPage.Note("声明", "内部资料，含个人信息，请勿外传；用毕请删除。 Internal: personal data."),
                new SheetPage.Note("内容", list.title()),
                new SheetPage.Note("范围", scope.name() + "（" + scope.code() + "）"),
                new SheetPage.Note("数据截至", ZonedDateTime.now(clock).format(TIME)),
                new SheetPage.Note("导出人", caller.subject()),
                new SheetPage.Note("用途", purpose == null ? "未说明" : purpose.zh()),
                new SheetPage.Note(
                        "隐去的列",
                        hidden.isEmpty()
                                ? "无；修改后可原样导入，未改动的行不会产生变化。"
                                : String.join("、", hidden) + "（按您的角色隐去或遮盖，本表不能再导入）"));
    }
}
