package org.shouwang.registry.card;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item of a form.
 *
 * @param value what is known; none = a blank to fill in by hand
 * @param width how many of a row's twelve columns label and value take together
 * @param choices all there is to choose from, with the chosen ones ticked; empty = free text
 */
public record FormItem(String label, @Nullable String value, int width, List<Choice> choices) {

    /** A box to tick. */
    public record Choice(String text, boolean ticked) {}

    /** Columns of a row. */
    public static final int COLUMNS = 12;

    public FormItem {
        if (width < 2 || width > COLUMNS) {
            throw new IllegalArgumentException("an item has two to twelve columns");
        }
        choices = List.copyOf(choices);
    }

    /** An item of free text. */
    public static FormItem text(String label, int width, @Nullable String value) {
        return new FormItem(label, value, width, List.of());
    }

    /** Never the value: it must not reach a log by accident. */
    @Override
    public String toString() {
        return "FormItem[" + label + "]";
    }
}
