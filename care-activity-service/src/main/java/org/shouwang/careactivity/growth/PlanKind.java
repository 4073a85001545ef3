package org.shouwang.careactivity.growth;

/** What a support plan is for. */
public enum PlanKind {
    /** 行为矫正计划 a behaviour plan: one behaviour is to change, looked at every two weeks, one open at a time. */
    BEHAVIOUR,
    /** 个人成长计划 a personal growth plan: strengths, weaknesses and goals of a term, one for each term. */
    GROWTH
}
