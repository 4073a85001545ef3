package org.shouwang.reporting.figures.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.reporting.figures.Figures;
import org.shouwang.reporting.indicator.BreakdownItem;
import org.shouwang.reporting.indicator.Figure;

/** A sheet of figures on the wire. */
@Schema(name = "Figures")
record FiguresResponse(
        String org,
        String period,
        LocalDate from,
        LocalDate to,
        Instant asOf,
        int definitionVersion,
        List<Indicator> indicators,
        Map<String, Long> activities,
        @Nullable Rebuilding rebuilding) {

    /** The figures are incomplete: a rebuild is so far, from 0 to 1. */
    @Schema(name = "Rebuilding")
    record Rebuilding(double progress) {}

    @Schema(name = "Indicator")
    record Indicator(
            String code,
            String name,
            String nameEn,
            long numerator,
            @Nullable Long denominator,
            @Nullable BigDecimal value,
            List<Part> breakdown) {
        static Indicator of(Figure figure) {
            return new Indicator(
                    figure.code(),
                    figure.name(),
                    figure.nameEn(),
                    figure.numerator(),
                    figure.denominator(),
                    figure.value(),
                    figure.breakdown().stream().map(Part::of).toList());
        }
    }

    @Schema(name = "Part")
    record Part(String key, String label, String labelEn, long count) {
        static Part of(BreakdownItem item) {
            return new Part(item.key(), item.label(), item.labelEn(), item.count());
        }
    }

    static FiguresResponse of(Figures figures) {
        return new FiguresResponse(
                figures.org(),
                figures.period().code(),
                figures.period().from(),
                figures.period().to(),
                figures.asOf(),
                figures.definitionVersion(),
                figures.sheet().indicators().stream().map(Indicator::of).toList(),
                figures.sheet().activities(),
                figures.rebuilding() == null ? null : new Rebuilding(figures.rebuilding()));
    }
}
