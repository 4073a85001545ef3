package org.shouwang.careactivity.session;

/** What a group does together (code list activity_type 活动类型). */
public enum SessionType {
    /** 图书角 book corner. */
    BOOK,
    /** 手抄报 hand-made paper. */
    POSTER,
    /** 音乐 music. */
    MUSIC,
    /** 体育 sport. */
    SPORT,
    /** 美术 art. */
    ART,
    /** 法治课 legal lesson. */
    LAW,
    /** 自我保护 self-protection. */
    GIRL,
    /** 节俭教育 thrift. */
    FRUGAL,
    /** 观影 film. */
    FILM,
    /** 德育 moral education. */
    MORAL,
    /** 美育 aesthetic education. */
    AESTH,
    /** 生日 birthday. */
    BDAY,
    /** 节日 festival. */
    FEST,
    /** 手拉手 hand in hand. */
    HANDS,
    /** 家长学校 parent school. */
    PARSCH
}
