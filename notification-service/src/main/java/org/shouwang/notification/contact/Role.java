package org.shouwang.notification.contact;

import java.util.Arrays;
import java.util.Optional;

/** Whom a reminder can go to: holders of offices, found by office and organisation, and the family. */
public enum Role {
    T(Where.CLASS, "班主任"),
    H(Where.CLASS, "帮扶教师"),
    PSY(Where.SCHOOL, "心理教师"),
    SP(Where.SCHOOL, "校领导"),
    CE(Where.COUNTY, "县教育局"),
    CD(Where.VILLAGE, "儿童主任"),
    VS(Where.VILLAGE, "村书记"),
    VD(Where.VILLAGE, "村主任"),
    EW(Where.VILLAGE, "探访员"),
    CS(Where.TOWN, "儿童督导员"),
    TW(Where.TOWN, "乡镇民政"),
    CA(Where.COUNTY, "县民政局"),
    /** There is one for each child, and only the pair knows whom: no office leads to the right one. */
    PX(Where.NOWHERE, "代理家长"),
    /** A role this version does not know yet; those above are told instead. */
    OTHER(Where.NOWHERE, "责任人"),
    PA(Where.FAMILY, "父母"),
    G(Where.FAMILY, "监护人"),
    FAM(Where.FAMILY, "家属"),
    /** An elder, spoken to directly. */
    E(Where.FAMILY, "老人");

    /** Where holders of the role are looked for. */
    public enum Where {
        CLASS,
        SCHOOL,
        VILLAGE,
        TOWN,
        COUNTY,
        FAMILY,
        /** Cannot be looked for; those above are told instead. */
        NOWHERE
    }

    private final Where where;
    private final String zh;

    Role(Where where, String zh) {
        this.where = where;
        this.zh = zh;
    }

    /** Where holders of the role are looked for. */
    public Where where() {
        return where;
    }

    /** Whether the role belongs to the family and not to an office. */
    public boolean family() {
        return where == Where.FAMILY;
    }

    /** What the role is called in a text. */
    public String zh() {
        return zh;
    }

    /** The role of this code; the family is also called CARER or FAMILY. */
    public static Optional<Role> of(String code) {
        if (code.equals("CARER") || code.equals("FAMILY")) {
            return Optional.of(FAM);
        }
        return Arrays.stream(values()).filter(role -> role.name().equals(code)).findFirst();
    }
}
