package org.shouwang.careactivity.progress;

/** How a child felt (code list mood 情绪): M1 痛苦, M2 烦躁, M3 低落, M4 平静, M5 愉快. */
public enum Mood {
    M1,
    M2,
    M3,
    M4,
    M5;

    /** Whether a mood with this value, 1 to 5, is low: M3 or below. */
    static boolean low(int value) {
        return value <= M3.ordinal() + 1;
    }
}
