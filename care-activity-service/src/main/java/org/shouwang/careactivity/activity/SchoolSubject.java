package org.shouwang.careactivity.activity;

/** What is taught at school (code list school_subject 学科). */
public enum SchoolSubject {
    /** 语文. */
    CHINESE,
    /** 数学. */
    MATHS,
    /** 英语. */
    ENGLISH,
    /** 道德与法治. */
    MORALITY_LAW,
    /** 科学. */
    SCIENCE,
    /** 物理. */
    PHYSICS,
    /** 化学. */
    CHEMISTRY,
    /** 生物. */
    BIOLOGY,
    /** 历史. */
    HISTORY,
    /** 地理. */
    GEOGRAPHY,
    /** 其他. */
    OTHER
}
