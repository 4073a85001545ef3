package org.shouwang.careactivity.need;

/** Where a need stands. */
public enum NeedState {
    /** 待答复 somebody owes an answer. */
    OPEN,
    /** 已答复 answered, and nobody said that it did not help. */
    ANSWERED,
    /** 已撤回 raised by mistake. */
    WITHDRAWN
}
