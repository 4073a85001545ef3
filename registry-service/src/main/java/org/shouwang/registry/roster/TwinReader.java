package org.shouwang.registry.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.code.CodeLists;
import org.shouwang.registry.sheet.VillageRow;
import org.shouwang.registry.table.TableRow;

/**
 * Reads a village's sheet that was filled in as a file: a head of a few lines with the sheet's number, a header, a line for each
 * number. Lines keep their printed number, wherever they stand.
 */
public final class TwinReader {

    private static final Pattern CODE = Pattern.compile("表编号\\s*([\\d-]{10,14})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");
    private static final int LAST_OF_HEAD = 10;

    private final String numberHeader;
    private final List<String> boxes;
    private final int mostRows;
    private final List<VillageRow> rows = new ArrayList<>();
    private final List<RowProblem> refused = new ArrayList<>();
    private @Nullable String code;
    private int @Nullable [] places;

    /**
     * A reader.
     *
     * @param boxes headers of visit day, who was spoken with, number right, new number, change in care, remark
     */
    public TwinReader(String numberHeader, List<String> boxes, int mostRows) {
        this.numberHeader = numberHeader;
        this.boxes = List.copyOf(boxes);
        this.mostRows = mostRows;
    }

    /** Takes a line; false = enough. */
    public boolean row(TableRow row) {
        int[] known = places;
        if (known == null) {
            head(row);
            return row.number() < LAST_OF_HEAD || places != null;
        }
        String number = row.cell(known[0]);
        if (NUMBER.matcher(number).matches()) {
            line(Integer.parseInt(number), row, known);
        }
        return rows.size() < mostRows;
    }

    private void head(TableRow row) {
        Matcher matcher = CODE.matcher(row.cell(0));
        if (matcher.find()) {
            code = matcher.group(1);
        }
        int[] found = new int[boxes.size() + 1];
        found[0] = place(row, numberHeader);
        for (int i = 0; i < boxes.size(); i++) {
            found[i + 1] = place(row, boxes.get(i));
        }
        if (found[0] >= 0 && found[1] >= 0) {
            places = found;
        }
    }

    private static int place(TableRow row, String header) {
        for (int i = 0; i < row.width(); i++) {
            if (row.cell(i).equals(header)) {
                return i;
            }
        }
        return -1;
    }

    private void line(int number, TableRow row, int[] at) {
        String day = text(row, at[1]);
        LocalDate visited = day == null ? null : Dates.parse(day).orElse(null);
        if (day != null && visited == null) {
            refused.add(RowFault.DATE_FORM.at(number, boxes.get(0)));
            return;
        }
        String right = text(row, at[3]);
        Optional<String> yesNo = right == null ? Optional.of("") : CodeLists.YES_NO.code(right);
        if (yesNo.isEmpty()) {
            refused.add(RowFault.UNKNOWN_VALUE.at(number, boxes.get(2), CodeLists.YES_NO.name()));
            return;
        }
        Boolean phoneRight = switch (yesNo.get()) {
            case "Y" -> Boolean.TRUE;
            case "N" -> Boolean.FALSE;
            default -> null;
        };
        rows.add(new VillageRow(
                number, visited, text(row, at[2]), phoneRight, text(row, at[4]), text(row, at[5]), text(row, at[6])));
    }

    private static @Nullable String text(TableRow row, int column) {
        String text = column < 0 || row.formula(column) ? "" : row.cell(column);
        return text.isEmpty() ? null : text;
    }

    /** Whether a header was found. */
    public boolean usable() {
        return places != null;
    }

    /** The number in the head; empty = none there. */
    public Optional<String> code() {
        return Optional.ofNullable(code);
    }

    /** Lines that could be read. */
    public List<VillageRow> rows() {
        return List.copyOf(rows);
    }

    /** What could not be read, by the number of its line. */
    public List<RowProblem> refused() {
        return List.copyOf(refused);
    }
}
