package org.shouwang.reporting.indicator;

/**
 * One part of a figure.
 *
 * @param key {@code <dimension>:<code>}, e.g. {@code sex:1}; the parts of one dimension add up to the whole they break down
 * @param label in Chinese
 * @param labelEn in English
 */
public record BreakdownItem(String key, String label, String labelEn, long count) {}
