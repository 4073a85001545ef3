package org.shouwang.registry.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.code.CodeList;
import org.shouwang.registry.roster.Column;

/**
 * A column of a sheet.
 *
 * @param name its header
 * @param required a table without it is refused
 * @param codes what may be chosen; none = anything
 * @param width in characters
 */
public record SheetColumn(
        String name, boolean required, @Nullable CodeList codes, int width) {

    private static final int NARROWEST = 8;
    private static final int WIDEST = 40;

    /** A column the import knows. */
    public static SheetColumn of(Column column, @Nullable CodeList codes) {
        return new SheetColumn(column.name(), column.required(), codes, width(column.name(), codes));
    }

    /** A column without codes. */
    public static SheetColumn text(String name, int width) {
        return new SheetColumn(name, false, null, width);
    }

    /** Headers as they came from somebody else. */
    public static List<SheetColumn> texts(List<String> names) {
        return names.stream().map(name -> text(name, width(name, null))).toList();
    }

    /** Chinese characters are twice as wide as digits; numbers and codes need room for twenty. */
    private static int width(String name, @Nullable CodeList codes) {
        boolean number = name.endsWith("号") || name.endsWith("代码") || name.endsWith("电话") || name.endsWith("备注");
        int widest = codes == null
                ? 0
                : codes.codes().stream()
                        .map(codes::entry)
                        .flatMap(java.util.Optional::stream)
                        .mapToInt(entry -> entry.zh().length() * 2)
                        .max()
                        .orElse(0);
        int wanted = Math.max(name.length() * 2 + 2, number ? 20 : widest + 2);
        return Math.max(NARROWEST, Math.min(WIDEST, wanted));
    }
}
