package org.shouwang.registry.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.code.CodeList;
import org.shouwang.registry.code.CodeLists;
import org.shouwang.registry.person.IdNumber;
import org.shouwang.registry.person.Phone;
import org.shouwang.registry.table.TableRow;

/** One row seen through the header: hands out checked values and collects what is wrong. */
final class Cells {

    /** How people write that there is none. */
    static final Set<String> NONE = Set.of("无", "没有", "-", "—", "/");

    private final Header header;
    private final TableRow row;
    private final List<RowProblem> problems = new ArrayList<>();

    Cells(Header header, TableRow row) {
        this.header = header;
        this.row = row;
        header.positions().forEach((column, position) -> {
            if (row.formula(position)) {
                refuse(RowFault.FORMULA, column);
            }
        });
    }

    List<RowProblem> problems() {
        return List.copyOf(problems);
    }

    boolean good() {
        return problems.isEmpty();
    }

    long row() {
        return row.number();
    }

    void refuse(RowFault fault, Column column, Object... words) {
        problems.add(fault.at(row.number(), column.name(), words));
    }

    boolean has(Column column) {
        return header.positions().containsKey(column);
    }

    /** The text of a column; empty when the cell or the column is not there. */
    String text(Column column) {
        Integer position = header.positions().get(column);
        return position == null || row.formula(position) ? "" : row.cell(position);
    }

    /** All texts in the order of the expected columns: what makes two rows the same. */
    String canonical(List<Column> columns) {
        StringBuilder all = new StringBuilder();
        columns.forEach(column -> all.append(text(column)).append('\u001f'));
        return all.toString();
    }

    /** A text that must be there. */
    String required(Column column, int longest) {
        String text = text(column);
        if (text.isEmpty() && good(column)) {
            refuse(RowFault.REQUIRED, column);
        }
        return bounded(column, text, longest);
    }

    /** A text that may be missing. */
    @Nullable
    String optional(Column column, int longest) {
        String text = bounded(column, text(column), longest);
        return text.isEmpty() || NONE.contains(text) ? null : text;
    }

    /** A code of a list; {@link CodeList#UNKNOWN} when empty. */
    String code(Column column, CodeList list) {
        Optional<String> code = list.code(text(column));
        if (code.isEmpty()) {
            refuse(RowFault.UNKNOWN_VALUE, column, list.name());
        }
        return code.orElse(CodeList.UNKNOWN);
    }

    /** Yes, no or nothing collected. */
    @Nullable
    Boolean yesNo(Column column) {
        return switch (code(column, CodeLists.YES_NO)) {
            case "Y" -> Boolean.TRUE;
            case "N" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** A phone; none when empty, when it says that there is none, or when it is wrong. */
    @Nullable
    Phone phone(Column column) {
        String text = text(column);
        if (text.isEmpty() || NONE.contains(text)) {
            return null;
        }
        Optional<Phone> phone = Phone.parse(text);
        if (phone.isEmpty()) {
            refuse(RowFault.PHONE_FORM, column);
        }
        return phone.orElse(null);
    }

    /** Whether the cell says that there is none. */
    boolean none(Column column) {
        return NONE.contains(text(column));
    }

    /** A valid ID number, or none. */
    @Nullable
    IdNumber idNumber(Column column) {
        String text = IdNumber.normalise(text(column));
        if (text.isEmpty() || NONE.contains(text)) {
            return null;
        }
        Optional<IdNumber.Fault> fault = IdNumber.fault(text);
        if (fault.isEmpty()) {
            return new IdNumber(text);
        }
        boolean digitsLost = text.length() == 18 && text.endsWith("000") || text.contains("E+");
        refuse(
                digitsLost
                        ? RowFault.ID_DIGITS_LOST
                        : switch (fault.get()) {
                            case LENGTH -> RowFault.ID_LENGTH;
                            case CHARACTERS -> RowFault.ID_CHARACTERS;
                            case BIRTH_DATE -> RowFault.ID_BIRTH_DATE;
                            case CHECK_DIGIT -> RowFault.ID_CHECK_DIGIT;
                        },
                column);
        return null;
    }

    /** A day not after today, or none. */
    @Nullable
    LocalDate date(Column column, LocalDate today) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        Optional<LocalDate> date = Dates.parse(text);
        if (date.isEmpty()) {
            refuse(RowFault.DATE_FORM, column);
        } else if (date.get().isAfter(today)) {
            refuse(RowFault.DATE_FUTURE, column);
        }
        return date.orElse(null);
    }

    private boolean good(Column column) {
        return problems.stream().noneMatch(problem -> problem.column().equals(column.name()));
    }

    private String bounded(Column column, String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        refuse(RowFault.TOO_LONG, column, longest);
        return text.substring(0, longest);
    }
}
