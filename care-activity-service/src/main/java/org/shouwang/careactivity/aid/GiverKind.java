package org.shouwang.careactivity.aid;

/** Who gives (code list giver_kind 赠送方). */
public enum GiverKind {
    /** 教师 a teacher. */
    TEACHER,
    /** 学校 the school. */
    SCHOOL,
    /** 村 the village. */
    VILLAGE,
    /** 捐赠人 a donor from outside. */
    DONOR,
    /** 政府 the government, as aid. */
    GOVERNMENT
}
