package org.shouwang.registry.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Looks into workbooks that were handed out. */
public final class Sheets {

    private Sheets() {}

    /** A workbook, to look at its form. */
    public static XSSFWorkbook open(byte[] file) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All texts of a tab; a cell that is no text fails. */
    public static List<List<String>> texts(byte[] file, int tab) {
        try (XSSFWorkbook book = open(file)) {
            Sheet sheet = book.getSheetAt(tab);
            List<List<String>> all = new ArrayList<>();
            for (Row row : sheet) {
                List<String> texts = new ArrayList<>();
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    Cell cell = row.getCell(i);
                    if (cell != null && cell.getCellType() == CellType.FORMULA) {
                        throw new AssertionError("a formula: " + cell.getCellFormula());
                    }
                    texts.add(cell == null ? "" : cell.getStringCellValue());
                }
                all.add(texts);
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One tab as one text. */
    public static String text(byte[] file, int tab) {
        return texts(file, tab).toString();
    }
}
