package org.shouwang.careactivity.need;

/** What an answer brings (code list need_outcome 答复结果). */
public enum NeedOutcome {
    /** 已解决 what was needed is there. */
    MET,
    /** 部分解决 a part of it. */
    PARTLY,
    /** 已转介 somebody outside the platform takes care of it. */
    REFERRED,
    /** 无法解决 it cannot be had, and the person was told why. */
    NOT_POSSIBLE
}
