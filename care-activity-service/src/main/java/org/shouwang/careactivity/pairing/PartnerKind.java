package org.shouwang.careactivity.pairing;

/** What a partner is. */
public enum PartnerKind {
    /** 同伴 another child on the register. */
    PEER,
    /** 帮扶人员 an adult who helps. */
    HELPER
}
