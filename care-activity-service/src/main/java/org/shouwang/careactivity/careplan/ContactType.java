package org.shouwang.careactivity.careplan;

/**
 * What was done for somebody, as rules count it. The first ones are what is recorded one by one (code list contact_type 联系类型);
 * from {@link #MOOD} on, what other records show: a mood mark in a talk, a form in a visit, a group session, an answer.
 *
 * <p>Stored by ordinal: constants may only be added at the end.
 */
public enum ContactType {
    /** 谈心 heart talk. */
    TALK,
    /** 亲子通话 parent-child call. */
    PCALL,
    /** 监护人通话 carer call. */
    GCALL,
    /** 家长通话 teacher-parent call. */
    PARCALL,
    /** 问候电话 check call to an elder. */
    CHECKCALL,
    /** 子女问候电话 call of an elder's family. */
    FAMCALL,
    /** 家访 home visit by a teacher. */
    HOMEVISIT,
    /** 走访 visit by the child director. */
    CDVISIT,
    /** 探访 elder visit. */
    ELDVISIT,
    /** 子女看望 visit of an elder's family. */
    FAMVISIT,
    /** 补课 tutoring. */
    TUTOR,
    /** 心理疏导 talk with the counsellor. */
    COUNSEL,
    /** 家庭教育指导 guidance of a carer. */
    GUIDE,
    /** 代理家长通话 call of a proxy parent. */
    PXCALL,
    /** 代理家长见面 meeting with a proxy parent. */
    PXMEET,
    /** 建档复核 file built or verified again, contacts dialled. */
    FILECHECK,
    /** 委托照护确认 entrusted care confirmed in writing. */
    ENTRUST,
    /** 心理筛查 psychological screening. */
    SCREEN,
    /** 能力与风险评估 ability and risk of an elder graded again. */
    GRADE,
    /** 书面报告 written report to education and township. */
    REPORT,
    /** 在校完成作业 homework done at school under supervision. */
    HOMEWORK,
    /** 结对互助 what a pair did together. */
    PAIRLOG,
    /** 陪伴上下学 walked to or from school with somebody. */
    ESCORT,
    /** 情绪记录 a mood mark. */
    MOOD,
    /** 追踪调查表 the tracking form of a visit. */
    TRACK,
    /** 行为矫正复评 review of a behaviour plan. */
    REVIEW,
    /** 帮扶措施 a plan or measure that was begun. */
    SUPPORT,
    /** 答复 answer to a need or message. */
    ANSWER,
    /** 集体活动 any group session. */
    GROUP,
    /** 兴趣小组 session of an interest group. */
    INTEREST,
    /** 生日 birthday kept. */
    BDAY,
    /** 节日 festival kept. */
    FEST,
    /** 家长学校 parent school. */
    PARSCH,
    /** 法治课 legal lesson. */
    LAW,
    /** 自我保护 lesson on self-protection. */
    GIRL,
    /** 节俭教育 lesson on thrift. */
    FRUGAL,
    /** 观影 film. */
    FILM,
    /** 手抄报 hand-made paper. */
    POSTER,
    /** 德育美育 moral or aesthetic education. */
    MORAL,
    /** 安全教育 safety lesson. */
    SAFETY,
    /** 工作例会 meeting of a work group. */
    MEETING,
    /** 政策法规宣传 publicity on policy and law. */
    POLICY,
    /** 关爱理念宣传 publicity on care. */
    CARE,
    /** 典型事迹宣传 publicity with example stories. */
    STORY,
    /** 培训 training of staff. */
    TRAIN,
    /** 值班表 duty roster published. */
    ROSTER
}
