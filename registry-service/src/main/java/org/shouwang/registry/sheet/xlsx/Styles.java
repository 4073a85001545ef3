package org.shouwang.registry.sheet.xlsx;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * The few looks cells have. All are of the form text: a number keeps its zeros and its last digits, and what begins with = is
 * no formula, also after somebody edits the cell.
 */
record Styles(CellStyle text, CellStyle header, CellStyle required) {

    Styles(Workbook book) {
        this(text(book), header(book, IndexedColors.GREY_25_PERCENT), header(book, IndexedColors.LIGHT_YELLOW));
    }

    private static CellStyle text(Workbook book) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat("@"));
        return style;
    }

    private static CellStyle header(Workbook book, IndexedColors colour) {
        CellStyle style = text(book);
        Font font = book.createFont();
        font.setBold(true);
        style.setFont(font);
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }
}
