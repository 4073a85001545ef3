package org.shouwang.careactivity.growth;

/** Why a plan ended. */
public enum EndReason {
    /** 目标达成 the goals are met. */
    GOAL_MET,
    /** 离开 the child moved away. */
    MOVED,
    /** 换新计划 another plan takes its place. */
    REPLACED,
    /** 无效果 it did not help. */
    NO_EFFECT,
    /** 其他 something else. */
    OTHER
}
