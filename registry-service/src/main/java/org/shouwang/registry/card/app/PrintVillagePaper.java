package org.shouwang.registry.card.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.access.Purpose;
import org.shouwang.registry.card.PaperTable;
import org.shouwang.registry.sheet.VillageSheet;
import org.shouwang.registry.sheet.app.PrintVillageSheet;
import org.shouwang.registry.sheet.app.VillageBook;
import org.springframework.stereotype.Service;

/** Prints a village's sheet as PDF, for whoever has a printer and no spreadsheet. */
@Service
public final class PrintVillagePaper {

    private static final List<String> PRINTED = List.of(VillageBook.NUMBER, "姓名", "性别", "年龄", "类别", "等级", "照料人", "电话");
    private static final float[] WIDTHS = {4, 8, 4, 4, 5, 4, 8, 11, 9, 10, 7, 12, 14, 12};

    private final PrintVillageSheet sheets;
    private final CardPrinter printer;

    PrintVillagePaper(PrintVillageSheet sheets, CardPrinter printer) {
        this.sheets = sheets;
        this.printer = printer;
    }

    /** The sheet of a division for a month or quarter; the same numbers as on its workbook. */
    public byte[] print(
            String org,
            @Nullable String period,
            PrintCards.Unprintable unprintable,
            Caller caller,
            @Nullable Purpose purpose) {
        VillageBook.Page page = sheets.page(org, period, purpose, caller);
        List<String> headers = new ArrayList<>(PRINTED);
        headers.addAll(VillageBook.BOXES);
        VillageSheet sheet = page.sheet();
        PaperTable paper = new PaperTable(
                "村级走访登记表　" + page.place() + "　" + page.period(),
                "表编号 " + sheet.code().printed() + "　　有效期至 " + sheet.validUntil() + "　　填表人：＿＿＿＿＿＿　　内部资料，请勿外传，交回后统一保管",
                headers,
                WIDTHS,
                page.lines().stream().map(PrintVillagePaper::cells).toList());
        Set<Integer> missing = printer.unprintable(paper.text());
        if (unprintable == PrintCards.Unprintable.REFUSE && !missing.isEmpty()) {
            throw new ProblemException(CardProblems.CHARACTERS_NOT_PRINTABLE)
                    .withErrors(List.of(Unprintables.fault("/sheets/village/" + org, missing)));
        }
        return printer.table(paper);
    }

    private static List<String> cells(VillageSheet.Line line) {
        String number = String.valueOf(line.row());
        return line.gone()
                ? List.of(number, "（已不在本村）")
                : List.of(
                        number,
                        line.name(),
                        line.sex(),
                        line.age() == null ? "" : String.valueOf(line.age()),
                        line.kind(),
                        line.tier(),
                        line.carer(),
                        line.phone());
    }
}
