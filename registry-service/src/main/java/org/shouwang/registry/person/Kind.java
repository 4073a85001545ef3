package org.shouwang.registry.person;

/** As what a person stands on the register. */
public enum Kind {
    CHILD,
    ELDER,
    HELPER
}
