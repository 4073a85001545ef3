package org.shouwang.careactivity.careplan;

/** Whom or what a care plan is made for. Helpers have none. */
public enum Kind {
    /** 儿童 a child on the register. */
    CHILD,
    /** 老人 an elder on the visit list. */
    ELDER,
    /** 班级 a class with children on the register. */
    CLASS,
    /** 学校 a school with children on the register. */
    SCHOOL,
    /** 村 a village with people on the register. */
    VILLAGE
}
