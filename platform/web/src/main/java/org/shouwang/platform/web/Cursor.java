package org.shouwang.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Where the next page begins: the sort values of the last row, opaque to clients. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    public static String encode(String... parts) {
        byte[] joined = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined);
    }

    /**
     * @param parts how many values the list sorts by
     * @throws ProblemException 400 when it was not made by {@link #encode} with as many values
     */
    public static List<String> decode(String cursor, int parts) {
        try {
            String joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> values = List.of(joined.split(SEPARATOR, -1));
            if (values.size() == parts) {
                return values;
            }
        } catch (IllegalArgumentException e) {
            throw new ProblemException(CommonProblems.UNREADABLE_REQUEST, "cursor");
        }
        throw new ProblemException(CommonProblems.UNREADABLE_REQUEST, "cursor");
    }
}
