package org.shouwang.platform.web;

import java.text.MessageFormat;
import java.util.Locale;

/**
 * One kind of refusal a client can meet, listed in docs/problems.md.
 *
 * @param code UPPER_SNAKE, stable
 * @param status HTTP status
 * @param title what it is, in English, the same each time
 * @param zh what happened and what to do, in Chinese; {0}, {1} … are filled in
 * @param en the same in English
 */
public record ProblemCode(String code, int status, String title, String zh, String en) {

    /** @return the stable URI of this kind, {@code /problems/<kebab-case>} */
    public String type() {
        return "/problems/" + code.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String detail(Object... args) {
        return fill(zh, args);
    }

    String detailEn(Object... args) {
        return fill(en, args);
    }

    private static String fill(String pattern, Object... args) {
        return args.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(args);
    }
}
