package org.shouwang.registry.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as people and attackers make them. */
public final class Workbooks {

    private Workbooks() {}

    /** A workbook with these texts; one that begins with = becomes a formula, one that begins with # a number. */
    public static byte[] workbook(List<List<String>> rows) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet();
            for (int r = 0; r < rows.size(); r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    String text = rows.get(r).get(c);
                    if (text.startsWith("=")) {
                        row.createCell(c).setCellFormula(text.substring(1));
                    } else if (text.startsWith("#")) {
                        row.createCell(c).setCellValue(Double.parseDouble(text.substring(1)));
                    } else if (!text.isEmpty()) {
                        row.createCell(c).setCellValue(text);
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook whose sheet is this XML. */
    public static byte[] sheet(String sheetData) {
        return zip(out -> out.write(sheetXml(sheetData)));
    }

    /** A workbook whose sheet and shared texts are this XML. */
    public static byte[] sheet(String sheetData, String sharedTexts) {
        String shared =
                "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">" + sharedTexts + "</sst>";
        return zip(out -> out.write(sheetXml(sheetData)), shared);
    }

    /** A workbook without a sheet. */
    public static byte[] noSheet() {
        return zip(out -> out.write(sheetXml("")), "", "");
    }

    /** A small file whose sheet unpacks to so many million characters of nothing after these rows. */
    @SafeVarargs
    public static byte[] bomb(int millions, List<String>... rows) {
        StringBuilder cells = new StringBuilder();
        for (List<String> row : rows) {
            cells.append("<row>");
            row.forEach(text ->
                    cells.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>"));
            cells.append("</row>");
        }
        return zip(out -> {
            byte[] sheet = sheetXml(cells.toString());
            int end = sheet.length - "</sheetData></worksheet>".length();
            out.write(sheet, 0, end);
            byte[] million = " ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < millions; i++) {
                out.write(million);
            }
            out.write(sheet, end, sheet.length - end);
        });
    }

    private static byte[] sheetXml(String data) {
        return ("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + data
                        + "</sheetData></worksheet>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private interface Part {
        void writeTo(OutputStream out) throws IOException;
    }

    private static byte[] zip(Part sheet) {
        return zip(sheet, "");
    }

    private static byte[] zip(Part sheet, String sharedTexts) {
        return zip(sheet, sharedTexts, "<sheet name=\"s\" sheetId=\"1\" r:id=\"r1\"/>");
    }

    private static byte[] zip(Part sheet, String sharedTexts, String sheets) {
        String types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                + "<Override PartName=\"/s.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                + "<Override PartName=\"/t.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>";
        String relationships = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/></Relationships>";
        String bookParts = relationships.formatted("worksheet", "s.xml");
        if (!sharedTexts.isEmpty()) {
            bookParts = bookParts.replace(
                    "</Relationships>",
                    "<Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target=\"t.xml\"/></Relationships>");
        }
        byte[] parts = bookParts.getBytes(StandardCharsets.UTF_8);
        String book = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + "<sheets>" + sheets + "</sheets></workbook>";
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            add(out, "[Content_Types].xml", to -> to.write(types.getBytes(StandardCharsets.UTF_8)));
            add(
                    out,
                    "_rels/.rels",
                    to -> to.write(
                            relationships.formatted("officeDocument", "w.xml").getBytes(StandardCharsets.UTF_8)));
            add(out, "w.xml", to -> to.write(book.getBytes(StandardCharsets.UTF_8)));
            add(out, "_rels/w.xml.rels", to -> to.write(parts));
            add(out, "s.xml", sheet);
            if (!sharedTexts.isEmpty()) {
                add(out, "t.xml", to -> to.write(sharedTexts.getBytes(StandardCharsets.UTF_8)));
            }
            out.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(ZipOutputStream out, String name, Part part) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        part.writeTo(out);
        out.closeEntry();
    }
}
