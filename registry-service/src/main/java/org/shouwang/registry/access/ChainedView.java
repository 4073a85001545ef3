package org.shouwang.registry.access;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A view in its place in the chain of the process that wrote it.
 *
 * @param writer the process
 * @param sequence its place: 1, 2, 3 …
 * @param hash keyed hash of all of it and of the hash before
 */
public record ChainedView(RecordView view, String writer, long sequence, String hash) {

    /** The hash before the first entry of a writer. */
    public static final String ROOT = "";

    /** Links a view to what was written before it. */
    public static ChainedView link(
            RecordView view, String writer, long sequence, String before, UnaryOperator<String> mac) {
        return new ChainedView(view, writer, sequence, mac.apply(canonical(view, writer, sequence, before)));
    }

    /** Whether it is what was written there, after this hash. */
    public boolean follows(String before, UnaryOperator<String> mac) {
        return hash.equals(mac.apply(canonical(view, writer, sequence, before)));
    }

    private static String canonical(RecordView view, String writer, long sequence, String before) {
        StringBuilder text = new StringBuilder("1");
        add(text, writer, String.valueOf(sequence), before, view.id());
        add(text, String.valueOf(view.at().toEpochMilli()), view.subject(), view.personId(), view.action());
        add(text, view.purpose(), view.glassId());
        all(text, new TreeSet<>(view.roles()));
        all(text, view.orgs());
        if (!view.people().isEmpty()) {
            all(text, view.people());
        }
        return text.toString();
    }

    private static void all(StringBuilder text, Collection<String> values) {
        text.append('[').append(values.size());
        List.copyOf(values).forEach(value -> add(text, value));
    }

    /** With its length before each value, so that nothing can move from one into the next. */
    private static void add(StringBuilder text, @Nullable String... values) {
        for (String value : values) {
            if (value == null) {
                text.append('-');
            } else {
                text.append(value.length()).append(':').append(value);
            }
        }
    }
}
