package org.shouwang.careactivity.aid;

/** Why something is given (code list gift_occasion 赠送事由). Whoever is poor is told to nobody: never in an event or a list by organisation. */
public enum Occasion {
    /** 家庭困难 hardship of the family. */
    HARDSHIP,
    /** 节日 a festival. */
    FESTIVAL,
    /** 生日 a birthday. */
    BIRTHDAY,
    /** 奖励 a prize. */
    PRIZE,
    /** 其他 something else. */
    OTHER
}
