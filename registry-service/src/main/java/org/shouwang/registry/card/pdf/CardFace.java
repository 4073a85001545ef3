package org.shouwang.registry.card.pdf;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.card.Card;
import org.shouwang.registry.card.CardContents;
import org.shouwang.registry.card.CardLine;
import org.shouwang.registry.card.PrintedCard;

/** One card: name, whom to ring in which order with a picture each, the numbers everybody needs in need. */
final class CardFace {

    private static final float MARGIN = 17;
    private static final float RIGHT = CardSheets.WIDTH - MARGIN;
    private static final float INNER = RIGHT - MARGIN;
    private static final float TOP = CardSheets.HEIGHT - MARGIN;
    private static final float LINES_TOP = TOP - 62;
    private static final float EMERGENCY = 62;
    private static final float LINES_BOTTOM = MARGIN + EMERGENCY + 18;
    private static final float NUMBER_SIZE = 29;
    private static final int MOST_LINES = 6;
    private static final Pattern MOBILE = Pattern.compile("(1\\d{2})(\\d{4})(\\d{4})");
    private static final Pattern LANDLINE = Pattern.compile("(010|02\\d|0\\d{3})(\\d{7,8})");

    private final Pen pen;

    CardFace(Pen pen) {
        this.pen = pen;
    }

    void draw(PrintedCard printed) {
        pen.frame(8, 8, CardSheets.WIDTH - 16, CardSheets.HEIGHT - 16, 1.2f);
        head(printed.contents());
        lines(printed.contents().lines());
        emergency();
        foot(printed);
    }

    private void head(CardContents contents) {
        pen.box(MARGIN - 3, TOP - 17, INNER + 6, 20, Pen.PALE);
        pen.textAround(contents.kind().title(), CardSheets.WIDTH / 2, TOP - 12, 14, true);
        pen.text(contents.name(), MARGIN, TOP - 43, 22, true, INNER);
        pen.text(contents.place(), MARGIN, TOP - 56, 9, false, INNER);
    }

    private void lines(List<CardLine> all) {
        List<CardLine> lines = all.size() > MOST_LINES ? all.subList(0, MOST_LINES) : all;
        float height = Math.min(64, (LINES_TOP - LINES_BOTTOM) / Math.max(1, lines.size()));
        float size = Math.min(NUMBER_SIZE, height - 21);
        for (int i = 0; i < lines.size(); i++) {
            CardLine line = lines.get(i);
            float bottom = LINES_TOP - (i + 1) * height;
            pen.line(MARGIN, bottom + height, RIGHT, bottom + height, 0.6f);
            pen.disc(MARGIN + 8, bottom + height / 2, 8);
            pen.whiteAround(String.valueOf(i + 1), MARGIN + 8, bottom + height / 2 - 4.4f, 12);
            Pictograms.draw(pen, line.figure(), MARGIN + 19, bottom + height / 2 - 15);
            String who = line.name() == null ? line.label() : line.label() + "  " + line.name();
            float x = MARGIN + 54;
            pen.text(who, x, bottom + height - 13, 11, false, RIGHT - x);
            number(line.phone(), x, bottom + Math.max(5, (height - 14 - size) / 2), size);
        }
    }

    /** A number in groups, or a line to write it on. */
    private void number(@Nullable String phone, float x, float y, float size) {
        if (phone == null) {
            pen.line(x, y, RIGHT, y, 0.8f);
        } else {
            pen.text(grouped(phone), x, y, size, true, RIGHT - x);
        }
    }

    static String grouped(String phone) {
        String mobile = MOBILE.matcher(phone).replaceFirst("$1 $2 $3");
        return mobile.equals(phone) ? LANDLINE.matcher(phone).replaceFirst("$1 $2") : mobile;
    }

    private void emergency() {
        float bottom = MARGIN + 14;
        pen.frame(MARGIN - 3, bottom, INNER + 6, EMERGENCY - 4, 1.6f);
        float third = INNER / 3;
        for (int i = 0; i < 3; i++) {
            float x = MARGIN + i * third + 4;
            switch (i) {
                case 0 -> Pictograms.police(pen, x, bottom + 20);
                case 1 -> Pictograms.ambulance(pen, x, bottom + 20);
                default -> Pictograms.fire(pen, x, bottom + 20);
            }
            pen.text(List.of("110", "120", "119").get(i), x + 34, bottom + 25, 23, true, third - 38);
            pen.text(List.of("坏人 · 危险", "生病 · 受伤", "着火").get(i), x + 1, bottom + 7, 10, false, third - 6);
        }
    }

    private void foot(PrintedCard printed) {
        CardLine hotline = printed.contents().hotline();
        Card card = printed.card();
        String version = "第" + card.version() + "版  " + card.issuedOn() + "  请在" + card.renewOn() + "前换新卡";
        if (hotline == null || hotline.phone() == null) {
            pen.textAround(version, CardSheets.WIDTH / 2, MARGIN, 8.5f, false);
        } else {
            pen.text(hotline.label() + " " + hotline.phone(), MARGIN, MARGIN, 10, true, INNER * 0.42f);
            pen.textUpTo(version, RIGHT, MARGIN, 7, false);
        }
    }
}
