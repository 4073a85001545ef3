package org.shouwang.notification.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text cut into the parts in which it travels. Up to 160 characters of the GSM alphabet, or 70 of any other (UTF-16
 * units), are one part; a longer text is cut at 153 or 67, each part behind a six-octet user data header. A cut never
 * falls inside a surrogate pair or behind a GSM escape.
 *
 * @param alphabet how the octets are to be read
 * @param parts in order, never empty
 */
public record SmsText(Alphabet alphabet, List<Part> parts) {

    private static final int HEADER = 6;
    private static final int MAX_PARTS = 255;

    /** How the octets of a part are to be read. */
    public enum Alphabet {
        /** GSM 03.38, one septet per octet as SMPP carries it. */
        GSM7(160, 153),
        /** UTF-16, big endian. */
        UCS2(70, 67);

        private final int single;
        private final int chained;

        Alphabet(int single, int chained) {
            this.single = single;
            this.chained = chained;
        }
    }

    /**
     * One part.
     *
     * @param octets header, if any, and text
     * @param header whether the octets begin with a user data header
     */
    public record Part(byte[] octets, boolean header) {}

    /**
     * Cuts a text.
     *
     * @param text what the reader shall see
     * @param chain number that ties the parts together, 0–255; the same for all parts of one text only
     * @throws IllegalArgumentException when the text is empty or would need more than 255 parts
     */
    public static SmsText of(String text, int chain) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("an empty text");
        }
        Alphabet alphabet = Gsm7.canWrite(text) ? Alphabet.GSM7 : Alphabet.UCS2;
        List<String> units = units(text, alphabet);
        List<String> pieces = length(units, alphabet) <= alphabet.single ? List.of(text) : cut(units, alphabet);
        if (pieces.size() > MAX_PARTS) {
            throw new IllegalArgumentException("too long a text");
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            parts.add(part(pieces.get(i), alphabet, chain, pieces.size(), i + 1));
        }
        return new SmsText(alphabet, List.copyOf(parts));
    }

    private static Part part(String piece, Alphabet alphabet, int chain, int total, int index) {
        byte[] text = alphabet == Alphabet.GSM7 ? Gsm7.write(piece) : piece.getBytes(StandardCharsets.UTF_16BE);
        if (total == 1) {
            return new Part(text, false);
        }
        byte[] octets = new byte[HEADER + text.length];
        byte[] header = {HEADER - 1, 0, 3, (byte) chain, (byte) total, (byte) index};
        System.arraycopy(header, 0, octets, 0, HEADER);
        System.arraycopy(text, 0, octets, HEADER, text.length);
        return new Part(octets, true);
    }

    private static List<String> cut(List<String> units, Alphabet alphabet) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        int used = 0;
        for (String unit : units) {
            int length = length(unit, alphabet);
            if (used + length > alphabet.chained) {
                pieces.add(piece.toString());
                piece.setLength(0);
                used = 0;
            }
            piece.append(unit);
            used += length;
        }
        pieces.add(piece.toString());
        return pieces;
    }

    /** What may not be cut: a character, a surrogate pair. */
    private static List<String> units(String text, Alphabet alphabet) {
        if (alphabet == Alphabet.GSM7) {
            return text.chars().mapToObj(Character::toString).toList();
        }
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private static int length(List<String> units, Alphabet alphabet) {
        return units.stream().mapToInt(unit -> length(unit, alphabet)).sum();
    }

    private static int length(String unit, Alphabet alphabet) {
        return alphabet == Alphabet.GSM7 ? Gsm7.write(unit).length : unit.length();
    }
}
