package org.shouwang.careactivity.need;

/** What it is about (code list need_category 需求类别). */
public enum NeedCategory {
    /** 学习 learning. */
    STUDY,
    /** 健康 health. */
    HEALTH,
    /** 经济 money. */
    MONEY,
    /** 家庭 family. */
    FAMILY,
    /** 安全 safety. */
    SAFETY,
    /** 情感 feelings. */
    FEELING,
    /** 日常生活 daily life. */
    DAILY,
    /** 其他 something else. */
    OTHER
}
