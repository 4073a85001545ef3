package org.shouwang.registry.person;

/**
 * Why a person is on the list.
 *
 * @param code subject type list
 * @param definition by which wording, definition list
 */
public record Category(String code, String definition) {}
