package org.shouwang.careactivity.progress;

/** What an exam is about 科目. */
public enum SchoolSubject {
    CHI("语文", "Chinese"),
    MATH("数学", "mathematics"),
    ENG("英语", "English"),
    SCI("科学", "science"),
    MOR("道德与法治", "morality and law"),
    PHY("物理", "physics"),
    CHEM("化学", "chemistry"),
    BIO("生物", "biology"),
    HIS("历史", "history"),
    GEO("地理", "geography"),
    TOTAL("总分", "total"),
    OTH("其他", "other");

    private final String zh;
    private final String en;

    SchoolSubject(String zh, String en) {
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
