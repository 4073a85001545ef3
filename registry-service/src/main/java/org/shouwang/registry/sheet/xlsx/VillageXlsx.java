package org.shouwang.registry.sheet.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.shouwang.registry.sheet.VillageSheet;
import org.shouwang.registry.sheet.app.VillageBook;
import org.springframework.stereotype.Component;

/** The printed sheet: A4 across, its head on every page, boxes high enough to write in by hand. */
@Component
final class VillageXlsx implements VillageBook {

    private static final List<String> PRINTED = List.of(NUMBER, "姓名", "性别", "年龄", "类别", "等级", "照料人", "电话");
    private static final int[] WIDTHS = {6, 10, 6, 6, 8, 6, 12, 15, 12, 12, 9, 15, 22, 22};
    private static final int RIGHT_BOX = PRINTED.size() + 2;
    private static final int HEAD = 3;
    private static final int WIDTH_UNIT = 256;
    private static final float LINE_HEIGHT = 30;

    @Override
    public void write(Page page, OutputStream out) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("走访登记表");
            CellStyle box = box(book, false);
            head(book, sheet, page);
            header(sheet, box(book, true));
            int next = HEAD;
            for (VillageSheet.Line line : page.lines()) {
                line(sheet.createRow(next++), line, box);
            }
            layout(sheet, Math.max(next - 1, HEAD));
            book.write(out);
        }
    }

    private static void head(XSSFWorkbook book, XSSFSheet sheet, Page page) {
        CellStyle title = book.createCellStyle();
        Font font = book.createFont();
        font.setBold(true);
        font.setFontHeightInPoints((short) 16);
        title.setFont(font);
        Cell name = sheet.createRow(0).createCell(0);
        name.setCellValue("村级走访登记表　" + page.place() + "　" + page.period());
        name.setCellStyle(title);
        VillageSheet printed = page.sheet();
        sheet.createRow(1)
                .createCell(0)
                .setCellValue("表编号 " + printed.code().printed() + "　　有效期至 " + printed.validUntil()
                        + "　　填表人：＿＿＿＿＿＿　　内部资料，请勿外传，交回后统一保管");
    }

    private static void header(XSSFSheet sheet, CellStyle style) {
        Row row = sheet.createRow(2);
        List<String> all = new ArrayList<>(PRINTED);
        all.addAll(BOXES);
        for (int i = 0; i < all.size(); i++) {
            put(row, i, all.get(i), style);
            sheet.setColumnWidth(i, WIDTHS[i] * WIDTH_UNIT);
        }
    }

    private static void line(Row row, VillageSheet.Line line, CellStyle style) {
        row.setHeightInPoints(LINE_HEIGHT);
        List<String> cells = line.gone()
                ? List.of(String.valueOf(line.row()), "（已不在本村）", "", "", "", "", "", "")
                : List.of(
                        String.valueOf(line.row()),
                        line.name(),
                        line.sex(),
                        line.age() == null ? "" : String.valueOf(line.age()),
                        line.kind(),
                        line.tier(),
                        line.carer(),
                        line.phone());
        for (int i = 0; i < PRINTED.size() + BOXES.size(); i++) {
            put(row, i, i < cells.size() ? cells.get(i) : "", style);
        }
    }

    private static void put(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private static CellStyle box(XSSFWorkbook book, boolean bold) {
        CellStyle style = book.createCellStyle();
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setWrapText(true);
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        if (bold) {
            Font font = book.createFont();
            font.setBold(true);
            style.setFont(font);
        }
        return style;
    }

    private static void layout(XSSFSheet sheet, int lastRow) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation yesNo = helper.createValidation(
                helper.createExplicitListConstraint(new String[] {"是", "否"}),
                new CellRangeAddressList(HEAD, lastRow, RIGHT_BOX, RIGHT_BOX));
        yesNo.setShowErrorBox(true);
        sheet.addValidationData(yesNo);
        sheet.createFreezePane(2, HEAD);
        sheet.setRepeatingRows(new CellRangeAddress(0, HEAD - 1, -1, -1));
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setCenter("第 &P 页　共 &N 页");
    }
}
