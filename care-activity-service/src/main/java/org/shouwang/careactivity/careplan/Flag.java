package org.shouwang.careactivity.careplan;

/** What else a rule may ask for: a circumstance of a person that this service itself keeps. Codes only. */
public enum Flag {
    /** 有行为矫正计划 a behaviour plan is open. */
    BEHAVIOUR,
    /** 需在校完成作业 does homework at school. */
    HOMEWORK,
    /** 有结对 has a peer or neighbour as a partner. */
    PAIRED,
    /** 有代理家长 has a proxy parent. */
    PROXY,
    /** 需陪伴上下学 is walked to school. */
    ESCORT
}
