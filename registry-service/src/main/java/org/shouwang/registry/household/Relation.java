package org.shouwang.registry.household;

/** Who somebody is in a household, seen from its head. */
public enum Relation {
    /** 户主; may be missing: who is away or not on the register heads many a household. */
    HEAD,
    SPOUSE,
    PARENT,
    GRANDPARENT,
    CHILD,
    GRANDCHILD,
    OTHER
}
