package org.shouwang.registry.card.pdf;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.shouwang.registry.card.PaperTable;

/** A long table on A4 across: boxes high enough to write in by hand, title and headers on every page. */
final class TableSheets {

    private static final float TEXT = 9.5f;
    private static final float ROW = 30;
    private static final int HEAD_ROWS = 3;
    private static final Color HEADER = new Color(0xEE, 0xEE, 0xEE);

    private final Fonts fonts;

    TableSheets(Fonts fonts) {
        this.fonts = fonts;
    }

    byte[] print(PaperTable paper) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Rectangle across = PageSize.A4.rotate();
        Document document = new Document(across, 28, 28, 24, 34);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        writer.setPageEvent(new PdfPageEventHelper() {
            @Override
            public void onEndPage(PdfWriter page, Document ignored) {
                ColumnText.showTextAligned(
                        page.getDirectContent(),
                        Element.ALIGN_CENTER,
                        phrase("第 " + page.getPageNumber() + " 页", 8, false),
                        across.getWidth() / 2,
                        16,
                        0);
            }
        });
        document.addTitle("登记表");
        document.open();
        document.add(table(paper));
        document.close();
        return bytes.toByteArray();
    }

    private PdfPTable table(PaperTable paper) {
        int columns = paper.headers().size();
        PdfPTable table = new PdfPTable(paper.widths());
        table.setWidthPercentage(100);
        table.setHeaderRows(HEAD_ROWS);
        for (PdfPCell line : List.of(cell(paper.title(), 15, true), cell(paper.note(), TEXT, false))) {
            line.setColspan(columns);
            line.setBorder(Rectangle.NO_BORDER);
            table.addCell(line);
        }
        for (String header : paper.headers()) {
            PdfPCell cell = cell(header, TEXT, true);
            cell.setBackgroundColor(HEADER);
            table.addCell(cell);
        }
        for (List<String> row : paper.rows()) {
            for (int i = 0; i < columns; i++) {
                PdfPCell cell = cell(i < row.size() ? row.get(i) : "", TEXT, false);
                cell.setMinimumHeight(ROW);
                table.addCell(cell);
            }
        }
        return table;
    }

    private PdfPCell cell(String text, float size, boolean heavy) {
        PdfPCell cell = new PdfPCell(phrase(text, size, heavy));
        cell.setLeading(0, 1.3f);
        cell.setPadding(3);
        cell.setPaddingBottom(5);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.setBorderWidth(0.6f);
        return cell;
    }

    private Phrase phrase(String text, float size, boolean heavy) {
        Phrase phrase = new Phrase();
        for (Fonts.Run run : fonts.runs(text, heavy)) {
            phrase.add(new Chunk(run.text(), new Font(run.font(), size)));
        }
        return phrase;
    }
}
