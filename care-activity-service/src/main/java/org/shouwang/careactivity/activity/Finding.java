package org.shouwang.careactivity.activity;

/** What was found of one item that a visit looks at. */
public enum Finding {
    /** 正常 as it should be. */
    OK,
    /** 需关注 a concern. */
    CONCERN,
    /** 未查看 not seen: an honest answer too. */
    NOT_SEEN
}
