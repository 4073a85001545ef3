package org.shouwang.registry.sheet.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.crypt.temp.SXSSFWorkbookWithCustomZipEntrySource;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.shouwang.registry.code.CodeList;
import org.shouwang.registry.sheet.SheetColumn;
import org.shouwang.registry.sheet.SheetPage;
import org.shouwang.registry.sheet.app.SheetBook;

/**
 * A workbook of three tabs: the rows, the codes they use, and notes. Rows go through a file of the machine that only this
 * process can read: it is encrypted with a key that is nowhere else.
 */
final class XlsxBook implements SheetBook {

    static final String CODES = "代码说明";
    static final String NOTES = "说明";
    private static final int MOST_CHARACTERS = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final int WIDTH_UNIT = 256;
    /** Rows with a drop-down where nothing stands yet: room for a big county's list. */
    private static final int LAST_CHECKED_ROW = 200_000;

    private final SXSSFWorkbook book = new SXSSFWorkbookWithCustomZipEntrySource();
    private final SXSSFSheet rows;
    private final Styles styles = new Styles(book);
    private final SheetPage page;
    private final List<SheetPage.Note> notes = new ArrayList<>();
    private int next = 1;

    XlsxBook(SheetPage page) {
        this.page = page;
        this.notes.addAll(page.notes());
        this.rows = book.createSheet(page.title());
        header();
        Map<CodeList, String> ranges = codes();
        dropDowns(ranges);
    }

    private void header() {
        Row header = rows.createRow(0);
        List<SheetColumn> columns = page.columns();
        for (int i = 0; i < columns.size(); i++) {
            SheetColumn column = columns.get(i);
            rows.setColumnWidth(i, column.width() * WIDTH_UNIT);
            rows.setDefaultColumnStyle(i, styles.text());
            put(header, i, column.name(), column.required() ? styles.required() : styles.header());
        }
        rows.createFreezePane(0, 1);
        rows.getHeader().setCenter("内部资料　请勿外传");
        rows.getFooter().setCenter("第 &P 页　共 &N 页");
        rows.setRepeatingRows(new org.apache.poi.ss.util.CellRangeAddress(0, 0, -1, -1));
        rows.getPrintSetup().setLandscape(true);
        rows.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
        rows.setFitToPage(true);
        rows.getPrintSetup().setFitWidth((short) 1);
        rows.getPrintSetup().setFitHeight((short) 0);
    }

    /** Explains every code; where the Chinese names of each list stand. */
    private Map<CodeList, String> codes() {
        Map<CodeList, String> ranges = new LinkedHashMap<>();
        Map<CodeList, List<String>> users = new LinkedHashMap<>();
        page.columns().forEach(column -> {
            CodeList list = column.codes();
            if (list != null) {
                users.computeIfAbsent(list, key -> new ArrayList<>()).add(column.name());
            }
        });
        if (users.isEmpty()) {
            return ranges;
        }
        Sheet sheet = book.createSheet(CODES);
        line(sheet, 0, styles.header(), "栏目", "代码 code", "名称", "English");
        widths(sheet, 30, 12, 24, 36);
        sheet.createFreezePane(0, 1);
        int row = 1;
        for (Map.Entry<CodeList, List<String>> user : users.entrySet()) {
            CodeList list = user.getKey();
            int first = row + 1;
            for (String code : list.codes()) {
                CodeList.Entry entry = list.entry(code).orElseThrow();
                line(
                        sheet,
                        row++,
                        styles.text(),
                        String.join("、", user.getValue()),
                        entry.code(),
                        entry.zh(),
                        entry.en());
            }
            ranges.put(list, "'%s'!$C$%d:$C$%d".formatted(CODES, first, row));
        }
        return ranges;
    }

    /** A drop-down that warns and does not forbid: the import knows more ways to write a value than the list names. */
    private void dropDowns(Map<CodeList, String> ranges) {
        DataValidationHelper helper = rows.getDataValidationHelper();
        for (int i = 0; i < page.columns().size(); i++) {
            CodeList list = page.columns().get(i).codes();
            if (list == null) {
                continue;
            }
            DataValidation validation = helper.createValidation(
                    helper.createFormulaListConstraint(ranges.get(list)),
                    new CellRangeAddressList(1, LAST_CHECKED_ROW, i, i));
            validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
            validation.setShowErrorBox(true);
            validation.createErrorBox("请核对", "填写内容不在“" + CODES + "”表中，确定要保留吗？");
            rows.addValidationData(validation);
        }
    }

    @Override
    public void row(List<String> cells) {
        Row row = rows.createRow(next++);
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                put(row, i, cells.get(i), styles.text());
            }
        }
    }

    @Override
    public void note(SheetPage.Note note) {
        notes.add(note);
    }

    @Override
    public long rows() {
        return next - 1L;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        Sheet sheet = book.createSheet(NOTES);
        widths(sheet, 20, 100);
        for (int i = 0; i < notes.size(); i++) {
            line(sheet, i, styles.text(), notes.get(i).name(), notes.get(i).text());
        }
        book.write(out);
    }

    private static void widths(Sheet sheet, int... characters) {
        for (int i = 0; i < characters.length; i++) {
            sheet.setColumnWidth(i, characters[i] * WIDTH_UNIT);
        }
    }

    private static void line(Sheet sheet, int number, CellStyle style, String... texts) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < texts.length; i++) {
            put(row, i, texts[i], style);
        }
    }

    private static void put(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS));
        cell.setCellStyle(style);
    }

    @Override
    public void close() {
        try {
            book.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
