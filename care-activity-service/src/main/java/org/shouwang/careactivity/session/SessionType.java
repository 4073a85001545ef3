package org.shouwang.careactivity.session;

import java.util.EnumSet;
import java.util.Set;

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
    PARSCH,
    /** 安全教育 safety lesson. */
    SAFETY,
    /** 工作例会 meeting of a work group. */
    MEETING,
    /** 政策法规宣传 publicity on policy and law. */
    POLICY,
    /** 关爱理念宣传 publicity on care. */
    CARE,
    /** 典型事迹宣传 publicity with example stories, told without names. */
    STORY,
    /** 培训 training of staff. */
    TRAIN,
    /** 值班表 duty roster published. */
    ROSTER;

    private static final Set<SessionType> OF_THE_ORGANISATION = EnumSet.of(MEETING, POLICY, CARE, STORY, TRAIN, ROSTER);

    /** Whether it is the organisation's own doing, where nobody on the register need take part. */
    public boolean ofTheOrganisation() {
        return OF_THE_ORGANISATION.contains(this);
    }
}
