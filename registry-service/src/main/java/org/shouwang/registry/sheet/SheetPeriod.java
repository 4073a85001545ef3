package org.shouwang.registry.sheet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The month or quarter a printed sheet is for.
 *
 * @param name 2026-12 or 2026-Q4
 * @param title as it is printed
 * @param last its last day
 */
public record SheetPeriod(String name, String title, LocalDate last) {

    /** What was written down in the last days is still typed in after them. */
    public static final int DAYS_TO_TYPE_IN = 15;

    private static final Pattern MONTH = Pattern.compile("(20\\d\\d)-(0[1-9]|1[0-2])");
    private static final Pattern QUARTER = Pattern.compile("(20\\d\\d)-Q([1-4])");

    /** The month of a day. */
    public static SheetPeriod of(LocalDate day) {
        return parse(YearMonth.from(day).toString()).orElseThrow();
    }

    /** The period of a name; empty = none. */
    public static Optional<SheetPeriod> parse(String name) {
        Matcher month = MONTH.matcher(name);
        if (month.matches()) {
            YearMonth one = YearMonth.parse(name);
            return Optional.of(
                    new SheetPeriod(name, one.getYear() + "年" + one.getMonthValue() + "月", one.atEndOfMonth()));
        }
        Matcher quarter = QUARTER.matcher(name);
        if (quarter.matches()) {
            int number = Integer.parseInt(quarter.group(2));
            YearMonth third = YearMonth.of(Integer.parseInt(quarter.group(1)), number * 3);
            return Optional.of(new SheetPeriod(name, third.getYear() + "年第" + number + "季度", third.atEndOfMonth()));
        }
        return Optional.empty();
    }

    /** The last day on which a sheet of this period is taken back. */
    public LocalDate validUntil() {
        return last.plusDays(DAYS_TO_TYPE_IN);
    }
}
