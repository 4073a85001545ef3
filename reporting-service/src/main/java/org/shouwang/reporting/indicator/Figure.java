package org.shouwang.reporting.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One indicator's answer.
 *
 * @param denominator none for a plain count
 * @param value a count as it is; a rate rounded to four places; none where nobody was to be counted
 */
public record Figure(
        String code,
        String name,
        String nameEn,
        long numerator,
        @Nullable Long denominator,
        @Nullable BigDecimal value,
        List<BreakdownItem> breakdown) {
    private static final int PLACES = 4;

    static Figure count(Indicator indicator, long count, List<BreakdownItem> breakdown) {
        return new Figure(
                indicator.name(), indicator.zh(), indicator.en(), count, null, BigDecimal.valueOf(count), breakdown);
    }

    static Figure rate(Indicator indicator, long numerator, long denominator, List<BreakdownItem> breakdown) {
        BigDecimal value = denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .divide(BigDecimal.valueOf(denominator), PLACES, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
        return new Figure(indicator.name(), indicator.zh(), indicator.en(), numerator, denominator, value, breakdown);
    }
}
