package org.shouwang.registry.card.pdf;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** The two fonts everything is printed in: they come with the service and go, as far as used, into each document. */
final class Fonts {

    /** Stands for a character that no font has. */
    static final int MARK = '〓';

    private final BaseFont regular;
    private final BaseFont bold;

    Fonts() {
        regular = load("NotoSansSC-Regular.ttf");
        bold = load("NotoSansSC-Bold.ttf");
    }

    private static BaseFont load(String name) {
        try (InputStream file = Fonts.class.getResourceAsStream("/fonts/" + name)) {
            if (file == null) {
                throw new IllegalStateException("font " + name + " is missing");
            }
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A piece of text in one font. */
    record Run(String text, BaseFont font) {}

    Set<Integer> missing(String text) {
        Set<Integer> missing = new LinkedHashSet<>();
        text.codePoints().filter(point -> !has(regular, point)).forEach(missing::add);
        return missing;
    }

    /** Line ends and the like are not printed, so no font needs them. */
    private static boolean has(BaseFont font, int point) {
        return Character.isISOControl(point) || font.charExists(point);
    }

    /** The text in pieces: what the bold font lacks stands in the regular one, what both lack as {@link #MARK}. */
    List<Run> runs(String text, boolean heavy) {
        List<Run> runs = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        IntPredicate inBold = point -> heavy && has(bold, point);
        boolean pieceBold = heavy;
        for (int point : text.codePoints().toArray()) {
            int shown = has(regular, point) ? point : MARK;
            boolean thisBold = inBold.test(shown);
            if (thisBold != pieceBold && !piece.isEmpty()) {
                runs.add(new Run(piece.toString(), pieceBold ? bold : regular));
                piece.setLength(0);
            }
            pieceBold = thisBold;
            piece.appendCodePoint(shown);
        }
        if (!piece.isEmpty()) {
            runs.add(new Run(piece.toString(), pieceBold ? bold : regular));
        }
        return runs;
    }

    float width(String text, float size, boolean heavy) {
        float width = 0;
        for (Run run : runs(text, heavy)) {
            width += run.font().getWidthPoint(run.text(), size);
        }
        return width;
    }
}
