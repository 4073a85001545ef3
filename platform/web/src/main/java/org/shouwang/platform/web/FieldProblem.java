package org.shouwang.platform.web;

/**
 * One fault of a request.
 *
 * @param pointer JSON pointer, parameter or header name
 * @param code UPPER_SNAKE
 * @param detail Chinese
 * @param detailEn English
 */
public record FieldProblem(String pointer, String code, String detail, String detailEn) {}
