package org.shouwang.registry.card;

/** On what cards are printed; a card itself is always A6. */
public enum Paper {
    /** Four to a sheet, with lines to cut along. */
    A4,
    /** One to a sheet. */
    A6
}
