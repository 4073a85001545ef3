package org.shouwang.registry.card.pdf;

import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;

/** Writes and draws on one card; the origin is its lower left corner. */
final class Pen {

    static final Color BLACK = Color.BLACK;
    static final Color GREY = new Color(0x55, 0x55, 0x55);
    static final Color PALE = new Color(0xEE, 0xEE, 0xEE);

    private final PdfContentByte page;
    private final Fonts fonts;
    private final float left;
    private final float bottom;

    Pen(PdfContentByte page, Fonts fonts, float left, float bottom) {
        this.page = page;
        this.fonts = fonts;
        this.left = left;
        this.bottom = bottom;
    }

    /** A text from x on, made smaller where it is wider than allowed. */
    void text(String text, float x, float y, float size, boolean heavy, float most) {
        float natural = fonts.width(text, size, heavy);
        float fitting = natural <= most ? size : size * most / natural;
        page.setColorFill(BLACK);
        page.beginText();
        page.setTextMatrix(left + x, bottom + y);
        for (Fonts.Run run : fonts.runs(text, heavy)) {
            page.setFontAndSize(run.font(), fitting);
            page.showText(run.text());
        }
        page.endText();
    }

    /** A text that ends at x. */
    void textUpTo(String text, float x, float y, float size, boolean heavy) {
        text(text, x - fonts.width(text, size, heavy), y, size, heavy, Float.MAX_VALUE);
    }

    /** A text around x. */
    void textAround(String text, float x, float y, float size, boolean heavy) {
        text(text, x - fonts.width(text, size, heavy) / 2, y, size, heavy, Float.MAX_VALUE);
    }

    void line(float fromX, float fromY, float toX, float toY, float width) {
        page.setColorStroke(BLACK);
        page.setLineWidth(width);
        page.moveTo(left + fromX, bottom + fromY);
        page.lineTo(left + toX, bottom + toY);
        page.stroke();
    }

    void box(float x, float y, float width, float height, Color fill) {
        page.setColorFill(fill);
        page.roundRectangle(left + x, bottom + y, width, height, 4);
        page.fill();
    }

    void frame(float x, float y, float width, float height, float thickness) {
        page.setColorStroke(BLACK);
        page.setLineWidth(thickness);
        page.roundRectangle(left + x, bottom + y, width, height, 6);
        page.stroke();
    }

    void disc(float x, float y, float radius) {
        page.setColorFill(BLACK);
        page.circle(left + x, bottom + y, radius);
        page.fill();
    }

    void ring(float x, float y, float radius, float width) {
        page.setColorStroke(BLACK);
        page.setLineWidth(width);
        page.circle(left + x, bottom + y, radius);
        page.stroke();
    }

    /** A closed shape through points x, y, x, y …. */
    void shape(float... points) {
        page.setColorFill(BLACK);
        page.moveTo(left + points[0], bottom + points[1]);
        for (int i = 2; i < points.length; i += 2) {
            page.lineTo(left + points[i], bottom + points[i + 1]);
        }
        page.closePath();
        page.fill();
    }

    /** White digits or letters, on something dark. */
    void whiteAround(String text, float x, float y, float size) {
        page.setColorFill(Color.WHITE);
        page.beginText();
        page.setTextMatrix(left + x - fonts.width(text, size, true) / 2, bottom + y);
        for (Fonts.Run run : fonts.runs(text, true)) {
            page.setFontAndSize(run.font(), size);
            page.showText(run.text());
        }
        page.endText();
        page.setColorFill(BLACK);
    }
}
