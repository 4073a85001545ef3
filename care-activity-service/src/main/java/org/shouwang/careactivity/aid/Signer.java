package org.shouwang.careactivity.aid;

/** Who signed for it (code list receipt_signer 签收人). */
public enum Signer {
    /** 监护人 the guardian or carer. */
    GUARDIAN,
    /** 本人 the recipient. */
    SELF,
    /** 其他人 somebody else for them. */
    OTHER
}
