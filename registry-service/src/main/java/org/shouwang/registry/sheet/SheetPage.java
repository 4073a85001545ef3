package org.shouwang.registry.sheet;

import java.util.List;

/**
 * What stands around the rows of a sheet.
 *
 * @param title what is listed, in Chinese; names the first tab
 * @param columns in their order
 * @param notes lines for the tab of notes: what, how, when
 */
public record SheetPage(String title, List<SheetColumn> columns, List<Note> notes) {

    /** A line of the notes. */
    public record Note(String name, String text) {}

    public SheetPage {
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
    }
}
