package org.shouwang.careactivity.careplan;

/** What kind of contact took place (code list contact_type 联系类型). */
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
    TUTOR
}
