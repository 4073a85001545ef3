package org.shouwang.careactivity.pairing;

/** As what a helper becomes a partner. */
public enum HelperRole {
    /** 教师 teacher. */
    TEACHER,
    /** 代理家长或爱心妈妈 proxy parent or loving mother. */
    PROXY,
    /** 邻居 neighbour. */
    NEIGHBOUR,
    /** 党员 party member. */
    PARTY,
    /** 志愿者 volunteer. */
    VOLUNTEER,
    /** 村干部 village cadre. */
    VILLAGE
}
