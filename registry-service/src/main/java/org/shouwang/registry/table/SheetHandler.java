package org.shouwang.registry.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Turns the events of a sheet into rows: cell types of ECMA-376 part 1, 18.3.1.4 and 18.18.11. */
final class SheetHandler extends DefaultHandler {

    private static final int MOST_DIGITS = 40;
    private static final int WIDEST = 256;
    private static final int LONGEST = 32_767;

    /** The sink has enough. */
    static final class Enough extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    /** A cell longer than a sheet allows. */
    static final class TooLong extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    /** The sink failed, not the file. */
    static final class SinkFailed extends SAXException {
        private static final long serialVersionUID = 1L;
        final RuntimeException failure;

        SinkFailed(RuntimeException failure) {
            this.failure = failure;
        }
    }

    private final SharedTexts texts;
    private final Table.Sink sink;
    private final StringBuilder text = new StringBuilder();
    private String[] cells = new String[32];
    private int width;
    private Set<Integer> formulas = Set.of();
    private long rowNumber;
    private int column;
    private @Nullable String type;
    private boolean inValue;

    SheetHandler(SharedTexts texts, Table.Sink sink) {
        this.texts = texts;
        this.sink = sink;
    }

    long rowNumber() {
        return rowNumber;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) throws SAXException {
        switch (local) {
            case "row" -> startRow(attributes.getValue("r"));
            case "c" -> startCell(attributes);
            case "v", "t" -> inValue = true;
            case "f" -> formula();
            case "rPh" -> type = "phonetic";
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
        switch (local) {
            case "row" -> endRow();
            case "c" -> endCell();
            case "v", "t" -> inValue = false;
            case "rPh" -> type = "inlineStr";
            default -> {}
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) throws SAXException {
        if (inValue && !"phonetic".equals(type)) {
            if (text.length() + length > LONGEST) {
                throw new TooLong();
            }
            text.append(chars, start, length);
        }
    }

    private void startRow(@Nullable String number) {
        rowNumber = number == null ? rowNumber + 1 : Long.parseLong(number);
        Arrays.fill(cells, 0, width, "");
        width = 0;
        column = -1;
        formulas = Set.of();
    }

    private void startCell(Attributes attributes) {
        String reference = attributes.getValue("r");
        column = reference == null ? column + 1 : column(reference);
        type = attributes.getValue("t");
        text.setLength(0);
    }

    private void formula() {
        formulas = formulas.isEmpty() ? new HashSet<>() : formulas;
        formulas.add(column);
    }

    private void endCell() throws SAXException {
        if (text.length() == 0 || column >= WIDEST) {
            return;
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, WIDEST);
        }
        while (width <= column) {
            cells[width++] = "";
        }
        cells[column] = Texts.clean(value(text.toString()));
    }

    private String value(String raw) throws SAXException {
        if ("s".equals(type)) {
            try {
                return texts.get(Integer.parseInt(raw));
            } catch (IOException e) {
                throw new SAXException(e);
            }
        }
        if (type == null || type.equals("n")) {
            return number(raw);
        }
        return type.equals("e") ? "" : raw;
    }

    /**
     * Whole numbers without exponent or point, as the user sees them; numbers of more than 15 digits have lost some. What
     * would be written with more digits than anybody reads stays as it stands: a few signs can name a number of a gigabyte.
     */
    private static String number(String raw) {
        try {
            BigDecimal number = new BigDecimal(raw);
            if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
                return raw;
            }
            return number.stripTrailingZeros().scale() <= 0
                    ? number.toBigInteger().toString()
                    : number.toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    private void endRow() throws SAXException {
        TableRow row = new TableRow(rowNumber, Arrays.copyOf(cells, width), formulas);
        if (!row.blank() && !take(row)) {
            throw new Enough();
        }
    }

    private boolean take(TableRow row) throws SinkFailed {
        try {
            return sink.row(row);
        } catch (RuntimeException e) {
            throw new SinkFailed(e);
        }
    }

    /** Column from 0 of a reference such as AB12. */
    private static int column(String reference) {
        int number = 0;
        for (int i = 0; i < reference.length() && reference.charAt(i) >= 'A'; i++) {
            number = number * 26 + reference.charAt(i) - 'A' + 1;
        }
        return number - 1;
    }
}
