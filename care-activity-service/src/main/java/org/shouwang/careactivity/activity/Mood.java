package org.shouwang.careactivity.activity;

/** How somebody seemed (code list mood 情绪). */
public enum Mood {
    /** 愉快 happy. */
    M5,
    /** 平静 calm. */
    M4,
    /** 低落 low. */
    M3,
    /** 烦躁 irritable. */
    M2,
    /** 痛苦 distressed. */
    M1
}
