package org.shouwang.careactivity.careplan;

/** Who must act for a duty, and what they are called in an explanation. The names are the role codes of tokens. */
public enum Responsible {
    T("班主任", "class teacher"),
    H("帮扶教师", "helping teacher"),
    SP("校领导", "school lead"),
    PSY("心理教师", "counsellor"),
    CD("儿童主任", "village child director"),
    CS("儿童督导员", "township supervisor"),
    VS("村支书", "group head"),
    VD("村主任", "deputy group head"),
    EW("探访员", "elder visitor"),
    TW("乡镇民政", "township civil affairs"),
    CA("县民政", "county civil affairs"),
    CE("县教育", "county education"),
    PX("代理家长", "proxy parent"),
    PA("父母", "parents"),
    G("监护人或照料人", "carer");

    private final String zh;
    private final String en;

    Responsible(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** In Chinese. */
    public String zh() {
        return zh;
    }

    /** In English. */
    public String en() {
        return en;
    }
}
