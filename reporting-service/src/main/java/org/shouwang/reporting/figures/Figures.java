package org.shouwang.reporting.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shouwang.reporting.indicator.FigureSheet;
import org.shouwang.reporting.indicator.Period;

/**
 * The figures of one organisation and period.
 *
 * @param asOf business instant at which they were counted
 * @param definitionVersion version of the formulas
 * @param rebuilding how far a rebuild is, from 0 to 1, while the figures are incomplete because of it
 */
public record Figures(
        String org,
        Period period,
        Instant asOf,
        int definitionVersion,
        FigureSheet sheet,
        @Nullable Double rebuilding) {}
