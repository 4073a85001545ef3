package org.shouwang.registry.subject.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.shouwang.registry.subject.app.SubjectBook;
import org.shouwang.registry.subject.app.SubjectTab;
import org.springframework.stereotype.Component;

/** A workbook in memory: it is about one person, and every cell is a text. */
@Component
final class SubjectXlsx implements SubjectBook {

    private static final int MOST_CHARACTERS = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final int WIDTH = 24 * 256;

    @Override
    public void write(List<SubjectTab> tabs, OutputStream out) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            CellStyle header = header(book);
            CellStyle text = book.createCellStyle();
            text.setWrapText(true);
            text.setDataFormat(book.createDataFormat().getFormat("@"));
            for (SubjectTab tab : tabs) {
                Sheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(tab.title()));
                sheet.createFreezePane(0, 1);
                for (int line = 0; line < tab.lines().size(); line++) {
                    write(sheet, line, tab.lines().get(line), line == 0 ? header : text);
                }
            }
            book.write(out);
        }
    }

    private static CellStyle header(Workbook book) {
        Font bold = book.createFont();
        bold.setBold(true);
        CellStyle style = book.createCellStyle();
        style.setFont(bold);
        return style;
    }

    private static void write(Sheet sheet, int line, List<String> cells, CellStyle style) {
        Row row = sheet.createRow(line);
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i);
            Cell cell = row.createCell(i);
            cell.setCellValue(text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS));
            cell.setCellStyle(style);
            sheet.setColumnWidth(i, WIDTH);
        }
    }
}
