package org.shouwang.registry.table;

import java.text.Normalizer;

/** Cleans what people type: full-width digits and letters, odd blanks, the apostrophe that keeps digits in a sheet. */
final class Texts {

    private Texts() {}

    static String clean(String text) {
        if (plain(text)) {
            return text.strip();
        }
        String clean = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('\u00a0', ' ')
                .replace("\ufeff", "")
                .replace("\u200b", "")
                .strip();
        return clean.startsWith("'") ? clean.substring(1).strip() : clean;
    }

    /** Most cells are ASCII or common Chinese characters: no need to normalise those. */
    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean usual = c < 0x80 ? c != '\'' : c >= 0x4e00 && c <= 0x9fff;
            if (!usual) {
                return false;
            }
        }
        return true;
    }
}
