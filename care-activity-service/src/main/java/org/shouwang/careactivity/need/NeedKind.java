package org.shouwang.careactivity.need;

/** How somebody learned of it. */
public enum NeedKind {
    /** 需求 found or heard of by a helper, for instance in a talk. */
    NEED,
    /** 孩子主动联系 a child came of its own accord and told somebody. */
    MESSAGE
}
