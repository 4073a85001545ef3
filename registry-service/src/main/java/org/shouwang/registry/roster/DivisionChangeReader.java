package org.shouwang.registry.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.organisation.DivisionCode;
import org.shouwang.registry.table.TableRow;

/** Reads a row of the table of changed divisions. */
public final class DivisionChangeReader implements RowReader<DivisionChangeRow> {

    private static final int LONGEST_NOTE = 200;

    private final Header header;

    /** A reader for files with this header. */
    public DivisionChangeReader(Header header) {
        this.header = header;
    }

    @Override
    public Reading<DivisionChangeRow> read(TableRow row) {
        Cells cells = new Cells(header, row);
        String from = DivisionCode.normalise(cells.required(Columns.OLD_CODE, 20));
        String to = DivisionCode.normalise(cells.required(Columns.NEW_CODE, 20));
        LocalDate on = day(cells);
        String note = cells.optional(Columns.NOTE, LONGEST_NOTE);
        return Reading.of(cells, on == null ? null : new DivisionChangeRow(row.number(), from, to, on, note));
    }

    /** A day that may be to come. */
    private static @Nullable LocalDate day(Cells cells) {
        String text = cells.required(Columns.EFFECTIVE, 20);
        LocalDate on = Dates.parse(text).orElse(null);
        if (on == null && !text.isEmpty()) {
            cells.refuse(RowFault.DATE_FORM, Columns.EFFECTIVE);
        }
        return on;
    }
}
