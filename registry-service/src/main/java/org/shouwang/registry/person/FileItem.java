package org.shouwang.registry.person;

import java.util.List;

/** What a file must tell: the key items whose share is the file's completeness. */
public enum FileItem {
    SEX("性别", "sex"),
    BIRTH_DATE("出生日期", "date of birth"),
    ID_NUMBER("身份证号", "ID number"),
    ETHNICITY("民族", "ethnicity"),
    HOME("居住地", "home"),
    HEALTH("健康状况", "health"),
    SCHOOLING("就学情况", "schooling"),
    GUARDIANSHIP("监护类型", "guardianship type"),
    PARENTS_AWAY("父母外出情况", "whether parents are away"),
    PARENT_PHONE("外出父母电话", "a phone of a parent away"),
    ELDER_CATEGORY("老人类别", "elder category"),
    ABILITY("自理能力", "ability"),
    CARER("照料人类型", "kind of carer"),
    CARER_NAME("监护人或照料人姓名", "carer's name"),
    CARER_RELATION("与监护人关系", "carer's relation"),
    CARER_PHONE("监护人电话", "carer's phone"),
    CARER_LITERACY("监护人文化程度", "whether the carer can read"),
    PHONE("联系电话", "a phone of the elder or the carer"),
    HOUSEHOLD(Detail.HOUSEHOLD),
    GUARDIANSHIP_GRADE(Detail.GUARDIANSHIP_GRADE),
    CARE_REASON(Detail.CARE_REASON),
    HELP_WITH_HOMEWORK(Detail.HELP_WITH_HOMEWORK),
    AID(Detail.AID),
    LIVING(Detail.LIVING),
    BACKUP("备用照料人", "back-up carer, or that there is none", Detail.BACKUP_NAME, Detail.BACKUP_RELATION),
    SUPPORT(Detail.SUPPORT);

    private final String zh;
    private final String en;
    private final List<Detail> details;

    FileItem(String zh, String en, Detail... details) {
        this.zh = zh;
        this.en = en;
        this.details = List.of(details);
    }

    FileItem(Detail detail) {
        this(detail.zh(), detail.en(), detail);
    }

    /** Whether any of the items that tell it was collected; where a part of the record tells it, none is. */
    boolean toldIn(Details collected) {
        for (Detail detail : details) {
            if (collected.values().containsKey(detail)) {
                return true;
            }
        }
        return false;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
