package org.shouwang.careactivity.careplan;

/**
 * A span of days that rules hang on: a festival with the days before it, the days before the holidays, the holidays themselves.
 *
 * @param code for example SPRING_FESTIVAL; the same every year
 * @param name Chinese name
 * @param nameEn English name
 */
public record Occasion(String code, String name, String nameEn, Period period) {}
