package org.shouwang.registry.card.pdf;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.shouwang.registry.card.Paper;
import org.shouwang.registry.card.PrintedCard;

/** Lays cards of A6 on sheets: page by page, so that memory holds one page and the fonts. */
final class CardSheets {

    /** A quarter of A4, so that four fill a sheet to the last line. */
    static final float WIDTH = PageSize.A4.getWidth() / 2;

    static final float HEIGHT = PageSize.A4.getHeight() / 2;

    private final Fonts fonts;

    CardSheets(Fonts fonts) {
        this.fonts = fonts;
    }

    byte[] print(List<PrintedCard> cards, Paper paper) {
        boolean four = paper == Paper.A4;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Document document = new Document(four ? PageSize.A4 : new Rectangle(WIDTH, HEIGHT));
        PdfWriter writer = PdfWriter.getInstance(document, bytes);
        document.addTitle("联系卡");
        document.open();
        int perSheet = perSheet(paper);
        for (int i = 0; i < cards.size(); i++) {
            int place = i % perSheet;
            if (place == 0 && i > 0) {
                document.newPage();
            }
            PdfContentByte page = writer.getDirectContent();
            if (four && place == 0) {
                cuts(page);
            }
            float left = place % 2 * WIDTH;
            float bottom = four && place < 2 ? HEIGHT : 0;
            new CardFace(new Pen(page, fonts, left, bottom)).draw(cards.get(i));
        }
        document.close();
        return bytes.toByteArray();
    }

    static int perSheet(Paper paper) {
        return paper == Paper.A4 ? 4 : 1;
    }

    private static void cuts(PdfContentByte page) {
        page.saveState();
        page.setLineWidth(0.5f);
        page.setColorStroke(Pen.GREY);
        page.setLineDash(4, 4, 0);
        page.moveTo(WIDTH, 0);
        page.lineTo(WIDTH, 2 * HEIGHT);
        page.moveTo(0, HEIGHT);
        page.lineTo(2 * WIDTH, HEIGHT);
        page.stroke();
        page.restoreState();
    }
}
