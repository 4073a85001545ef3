package org.shouwang.registry.card.pdf;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.SplitCharacter;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.shouwang.registry.card.Form;
import org.shouwang.registry.card.FormItem;

/** A form on A4: sections of items, blanks where nothing is known, sentences, places to sign. */
final class FormSheets {

    private static final float TEXT = 10.5f;
    private static final float ROW = 24;
    private static final float ROW_TO_WRITE = 34;
    private static final float ROW_TO_SIGN = 30;
    private static final Color HEADING = new Color(0xDD, 0xDD, 0xDD);
    private static final Color LABEL = new Color(0xF4, 0xF4, 0xF4);
    /** Ticked and open boxes: characters that the fonts have. */
    private static final String TICKED = "■";

    private static final String OPEN = "□";

    /** A line ends between two choices and never within one: half of it would be read as another. */
    private static final SplitCharacter BETWEEN_CHOICES = (start, current, end, text, chunks) -> text[current] == ' ';

    private final Fonts fonts;

    FormSheets(Fonts fonts) {
        this.fonts = fonts;
    }

    byte[] print(Form form) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, 40, 40, 36, 40);
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        writer.setPageEvent(new Feet(form));
        document.addTitle(form.title());
        document.open();
        document.add(head(form));
        form.sections().forEach(section -> document.add(section(section)));
        if (!form.signatures().isEmpty()) {
            document.add(signatures(form.signatures()));
        }
        document.close();
        return bytes.toByteArray();
    }

    /** A table too: the space around a paragraph would be set in a font that is not in the document. */
    private PdfPTable head(Form form) {
        PdfPTable table = table();
        PdfPCell title = cell(phrase(form.title(), 18, true), FormItem.COLUMNS);
        title.setHorizontalAlignment(Element.ALIGN_CENTER);
        title.setBorder(Rectangle.NO_BORDER);
        table.addCell(title);
        if (form.intro() != null) {
            PdfPCell intro = cell(phrase(form.intro(), TEXT, false), FormItem.COLUMNS);
            intro.setBorder(Rectangle.NO_BORDER);
            table.addCell(intro);
        }
        return table;
    }

    private Phrase phrase(String text, float size, boolean heavy) {
        Phrase phrase = new Phrase(size * 1.4f);
        for (Fonts.Run run : fonts.runs(text, heavy)) {
            phrase.add(new Chunk(run.text(), new Font(run.font(), size)));
        }
        return phrase;
    }

    private PdfPTable section(Form.Section section) {
        PdfPTable table = table();
        PdfPCell heading = cell(phrase(section.title(), 11.5f, true), FormItem.COLUMNS);
        heading.setBackgroundColor(HEADING);
        table.addCell(heading);
        table.setHeaderRows(1);
        table.setKeepTogether(true);
        int used = 0;
        for (FormItem item : section.items()) {
            if (used + item.width() > FormItem.COLUMNS) {
                used = filled(table, used);
            }
            used = (used + item.width()) % FormItem.COLUMNS;
            int label = item.width() == FormItem.COLUMNS ? 2 : Math.max(1, item.width() / 3);
            PdfPCell name = cell(phrase(item.label(), TEXT - 1, true), label);
            name.setBackgroundColor(LABEL);
            name.setPaddingLeft(2.5f);
            name.setPaddingRight(0);
            table.addCell(name);
            PdfPCell value = cell(value(item), item.width() - label);
            if (item.width() == FormItem.COLUMNS
                    && item.value() == null
                    && item.choices().isEmpty()) {
                value.setMinimumHeight(ROW_TO_WRITE);
            }
            table.addCell(value);
        }
        filled(table, used);
        for (int i = 0; i < section.clauses().size(); i++) {
            PdfPCell clause = cell(phrase(i + 1 + ". " + section.clauses().get(i), TEXT, false), FormItem.COLUMNS);
            clause.setBorder(
                    Rectangle.LEFT | Rectangle.RIGHT | (i == section.clauses().size() - 1 ? Rectangle.BOTTOM : 0));
            table.addCell(clause);
        }
        return table;
    }

    /** An empty cell to the end of a row. */
    private int filled(PdfPTable table, int used) {
        if (used > 0) {
            table.addCell(cell(new Phrase(), FormItem.COLUMNS - used));
        }
        return 0;
    }

    private Phrase value(FormItem item) {
        if (item.choices().isEmpty()) {
            return phrase(item.value() == null ? "" : item.value(), TEXT, false);
        }
        StringBuilder boxes = new StringBuilder();
        for (FormItem.Choice choice : item.choices()) {
            boxes.append(boxes.isEmpty() ? "" : "  ")
                    .append(choice.ticked() ? TICKED : OPEN)
                    .append(choice.text().replace(' ', '\u00a0'));
        }
        Phrase phrase = phrase(boxes.toString(), TEXT, false);
        phrase.getChunks().forEach(chunk -> ((Chunk) chunk).setSplitCharacter(BETWEEN_CHOICES));
        return phrase;
    }

    private static PdfPTable table() {
        PdfPTable table = new PdfPTable(FormItem.COLUMNS);
        table.setWidthPercentage(100);
        table.setSpacingAfter(6);
        return table;
    }

    private static PdfPCell cell(Phrase content, int columns) {
        PdfPCell cell = new PdfPCell(content);
        cell.setColspan(columns);
        cell.setLeading(0, 1.35f);
        cell.setMinimumHeight(ROW);
        cell.setPadding(4);
        cell.setPaddingTop(0);
        cell.setPaddingBottom(6);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        cell.setBorderWidth(0.6f);
        return cell;
    }

    private PdfPTable signatures(List<String> names) {
        PdfPTable table = table();
        table.setSpacingBefore(10);
        table.setKeepTogether(true);
        for (String name : names) {
            PdfPCell signature = cell(phrase(name + "（签名或按手印）：", TEXT, true), 7);
            PdfPCell day = cell(phrase("日期：        年      月      日", TEXT, false), 5);
            for (PdfPCell one : List.of(signature, day)) {
                one.setBorder(Rectangle.BOTTOM);
                one.setMinimumHeight(ROW_TO_SIGN);
                one.setVerticalAlignment(Element.ALIGN_BOTTOM);
                table.addCell(one);
            }
        }
        return table;
    }

    /** What stands under each page: which form, printed when, which page. */
    private final class Feet extends PdfPageEventHelper {

        private final Form form;

        Feet(Form form) {
            this.form = form;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            String text = form.title() + "  打印日期 " + form.printedOn() + "  第 " + writer.getPageNumber() + " 页";
            ColumnText.showTextAligned(
                    writer.getDirectContent(),
                    Element.ALIGN_CENTER,
                    phrase(text, 8, false),
                    PageSize.A4.getWidth() / 2,
                    22,
                    0);
        }
    }
}
