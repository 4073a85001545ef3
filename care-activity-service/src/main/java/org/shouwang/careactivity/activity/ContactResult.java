package org.shouwang.careactivity.activity;

import java.util.Set;

/** What came of it (code list contact_result 联系结果). Only DONE counts for duties. */
public enum ContactResult {
    /** 已完成. */
    DONE(ActivityKind.values()),
    /** 无人接听. */
    NOANS(ActivityKind.CALL),
    /** 拒绝. */
    REFUSED(ActivityKind.values()),
    /** 号码错误. */
    WRONGNO(ActivityKind.CALL),
    /** 外出. */
    AWAY(ActivityKind.VISIT, ActivityKind.TALK, ActivityKind.TUTORING),
    /** 改期. */
    RESCHED(ActivityKind.values());

    private final Set<ActivityKind> kinds;

    ContactResult(ActivityKind... kinds) {
        this.kinds = Set.of(kinds);
    }

    /** Whether it failed in a way that makes another try sensible; a wrong number must be found out first. */
    public boolean mayBeRetried() {
        return this != DONE && this != WRONGNO;
    }

    /** Whether an activity of a kind can end so: nobody fails to answer a visit by phone. */
    public boolean fits(ActivityKind kind) {
        return kinds.contains(kind);
    }
}
