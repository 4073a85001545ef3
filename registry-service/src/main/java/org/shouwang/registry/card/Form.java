package org.shouwang.registry.card;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper to fill in and to sign.
 *
 * @param intro a sentence above the items; none = it needs none
 * @param signatures who signs, in this order
 * @param printedOn the business day
 */
public record Form(
        String title, @Nullable String intro, List<Section> sections, List<String> signatures, LocalDate printedOn) {

    /**
     * Items that belong together.
     *
     * @param clauses sentences under the items, numbered
     */
    public record Section(String title, List<FormItem> items, List<String> clauses) {

        public Section {
            items = List.copyOf(items);
            clauses = List.copyOf(clauses);
        }

        /** Items alone. */
        public static Section of(String title, List<FormItem> items) {
            return new Section(title, items, List.of());
        }
    }

    public Form {
        sections = List.copyOf(sections);
        signatures = List.copyOf(signatures);
    }

    /** Every text of it, to see whether it can be printed. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Section section : sections) {
            for (FormItem item : section.items()) {
                text.append(item.value() == null ? "" : item.value());
            }
        }
        return text.toString();
    }
}
