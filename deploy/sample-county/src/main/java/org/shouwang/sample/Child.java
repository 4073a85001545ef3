package org.shouwang.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * A child with its carers, as one line of the school's roster. Texts are what a school would write; an empty text is an
 * empty cell.
 */
public record Child(
        String name,
        String sex,
        String idNumber,
        LocalDate birthDate,
        String village,
        String school,
        int grade,
        int classNumber,
        boolean boarding,
        String guardianship,
        String guardianName,
        String relation,
        String guardianPhone,
        String guardianLiteracy,
        String fatherName,
        String fatherPhone,
        String fatherPlace,
        String motherName,
        String motherPhone,
        String motherPlace,
        String health,
        String performance,
        String riskLevel,
        String remark) {

    /** Headers of the children's roster. */
    public static final List<String> HEADERS = List.of(
            "姓名", "性别", "身份证号", "出生日期", "民族", "居住地区划代码", "学校", "年级", "班级", "是否寄宿", "监护类型", "监护人姓名", "与儿童关系", "监护人电话",
            "监护人文化程度", "父亲姓名", "父亲电话", "父亲外出地", "母亲姓名", "母亲电话", "母亲外出地", "健康状况", "学业水平", "风险等级", "备注", "户口性质", "监护情况",
            "委托照护原因", "家中能否辅导", "救助措施");

    /** Cells in the order of {@link #HEADERS}. */
    public List<String> row() {
        return List.of(
                name,
                sex,
                idNumber,
                birthDate.toString(),
                "汉族",
                village,
                school,
                String.valueOf(grade),
                String.valueOf(classNumber),
                boarding ? "是" : "否",
                guardianship,
                guardianName,
                relation,
                guardianPhone,
                guardianLiteracy,
                fatherName,
                fatherPhone,
                fatherPlace,
                motherName,
                motherPhone,
                motherPlace,
                health,
                performance,
                riskLevel,
                remark,
                "农业",
                cared(),
                reason(),
                guardianLiteracy.equals("文盲") || guardianLiteracy.isEmpty() ? "否" : "是",
                "无");
    }

    /** How well the child is cared for, as it goes with the tier. */
    private String cared() {
        return switch (riskLevel) {
            case "R1" -> "差";
            case "R2" -> "一般";
            default -> "较好";
        };
    }

    private String reason() {
        if (guardianship.equals("父亲") || guardianship.equals("母亲")) {
            return "";
        }
        boolean both = away(fatherPlace) && away(motherPlace);
        return both ? "父母双方外出" : "一方外出另一方无监护能力";
    }

    private static boolean away(String place) {
        return !place.isEmpty() && !place.equals("在家");
    }

    /** The class's code as the registry makes it. */
    public String classCode() {
        return Geography.schoolClass(school, grade, classNumber);
    }

    /** Tutored three times a week: performance weak or poor. */
    public boolean weak() {
        return performance.equals("较差") || performance.equals("差");
    }
}
