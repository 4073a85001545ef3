package org.shouwang.careactivity.growth;

/** How a goal stands at a review, against the review before. */
public enum GoalVerdict {
    /** 有好转 better. */
    BETTER,
    /** 无变化 the same. */
    SAME,
    /** 变差 worse. */
    WORSE,
    /** 已达到 reached. */
    REACHED
}
