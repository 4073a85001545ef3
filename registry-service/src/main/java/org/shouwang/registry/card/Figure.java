package org.shouwang.registry.card;

/** The picture beside a number, for those who cannot read. */
public enum Figure {
    GRANDPARENT,
    MAN,
    WOMAN,
    TEACHER,
    HELPER,
    HOUSE,
    PERSON
}
