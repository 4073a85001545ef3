package org.shouwang.registry.roster;

/**
 * Why a row was refused: where to look and what to do. Never the value itself.
 *
 * @param row as the user sees it
 * @param column header of the column
 * @param code stable code
 * @param zh reason in Chinese
 * @param en reason in English
 */
public record RowProblem(long row, String column, String code, String zh, String en) {}
