package org.shouwang.careactivity.careplan;

/**
 * Days off.
 *
 * @param name Chinese name
 * @param nameEn English name
 */
public record Holiday(String name, String nameEn, Period period) {}
