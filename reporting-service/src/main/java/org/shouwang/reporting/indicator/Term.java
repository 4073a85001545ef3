package org.shouwang.reporting.indicator;

import java.time.LocalDate;

/**
 * A school term; both ends are school days.
 *
 * @param code school year and half, e.g. {@code 2025-2026-2}
 */
public record Term(String code, LocalDate from, LocalDate to) {}
