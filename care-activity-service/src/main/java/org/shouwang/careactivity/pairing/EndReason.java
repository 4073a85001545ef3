package org.shouwang.careactivity.pairing;

import org.jspecify.annotations.Nullable;

/** Why a pair ended. */
public enum EndReason {
    /** 学期结束 the term is over. */
    TERM_OVER,
    /** 搬离 one of them moved away. */
    MOVED,
    /** 满十六周岁 turned 16. */
    AGE16,
    /** 背景核查未通过 the helper's vetting; never given by hand. */
    VETTING,
    /** 不再需要 not wanted or needed any longer. */
    NO_LONGER_WANTED,
    /** 其他 anything else. */
    OTHER;

    /** Whether somebody may give it by hand. */
    public boolean byHand() {
        return this != VETTING;
    }

    /** As it follows from why somebody left the register (exit_reason code). */
    public static EndReason ofExit(@Nullable String exitReason) {
        if ("AGE16".equals(exitReason)) {
            return AGE16;
        }
        return "MOVE".equals(exitReason) || "FOLLOW".equals(exitReason) ? MOVED : OTHER;
    }
}
