package org.shouwang.registry.sheet;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was written on one line of a printed sheet.
 *
 * @param row its number
 * @param visitedOn the day of the visit
 * @param spokeWith who was spoken with
 * @param phoneRight whether the printed number was dialled and right; none = not tried
 * @param newPhone another number, as written
 * @param careChange what has changed in who cares, in plain words: somebody decides on it
 */
public record VillageRow(
        int row,
        @Nullable LocalDate visitedOn,
        @Nullable String spokeWith,
        @Nullable Boolean phoneRight,
        @Nullable String newPhone,
        @Nullable String careChange,
        @Nullable String remark) {

    /** Whether nothing was written on the line. */
    public boolean blank() {
        return visitedOn == null
                && spokeWith == null
                && phoneRight == null
                && newPhone == null
                && careChange == null
                && remark == null;
    }

    /** Whether it tells that the person's circumstances were looked at; a wrong number or a remark alone tells of nobody met. */
    public boolean met() {
        return visitedOn != null
                || spokeWith != null
                || Boolean.TRUE.equals(phoneRight)
                || newPhone != null
                || careChange != null;
    }

    /** All of it as one text: the same line again is the same text. */
    public String canonical() {
        return String.join(
                "\u001f",
                text(visitedOn),
                text(spokeWith),
                text(phoneRight),
                text(newPhone),
                text(careChange),
                text(remark));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
