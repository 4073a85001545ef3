package org.shouwang.careactivity.careplan;

/** Whom a care plan is made for. Helpers have none. */
public enum Kind {
    /** 儿童 a child on the register. */
    CHILD,
    /** 老人 an elder on the visit list. */
    ELDER
}
