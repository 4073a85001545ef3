package org.shouwang.registry.access;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the chain and its hash. Kept where who can change the database cannot reach it (the log output, a piece of paper),
 * it shows later whether anything up to there was cut off.
 */
public record Anchor(String writer, long sequence, String hash) {

    private static final Pattern FORM = Pattern.compile("([\\w-]{1,64}):(\\d{1,18}):([0-9a-f]{64})");

    /** Reads what {@link #toString} wrote. */
    public static Optional<Anchor> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        return form.matches()
                ? Optional.of(new Anchor(form.group(1), Long.parseLong(form.group(2)), form.group(3)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return writer + ':' + sequence + ':' + hash;
    }
}
