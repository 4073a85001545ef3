package org.shouwang.notification.reply;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** What a reader's text means (rule E.12): 1 = done or another time, 2 = help needed, all else goes to a person. */
public enum Answer {
    DONE,
    HELP,
    OTHER;

    /** The meaning of a key that ended a call: 1 = done, 3 = help; 2 only has the words said again. Empty = no key. */
    public static Optional<Answer> ofKey(char key) {
        return switch (key) {
            case '1' -> Optional.of(DONE);
            case '3' -> Optional.of(HELP);
            default -> Optional.empty();
        };
    }

    /** Reads a text; full-width digits, spaces and a full stop make no difference. */
    public static Answer of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s。.]", "")
                .toUpperCase(Locale.ROOT);
        return switch (plain) {
            case "1" -> DONE;
            case "2" -> HELP;
            default -> OTHER;
        };
    }
}
