package org.shouwang.sample;

import java.time.LocalDate;
import java.util.List;

/** An elder with the main carer, as one line of the village's roster. An empty text is an empty cell. */
public record Elder(
        String name,
        String sex,
        String idNumber,
        LocalDate birthDate,
        String village,
        String category,
        String ability,
        String carerName,
        String relation,
        String carerPhone,
        String ownPhone,
        String literacy,
        String health,
        String riskLevel,
        String remark) {

    /** Headers of the elders' roster. */
    public static final List<String> HEADERS = List.of(
            "姓名",
            "性别",
            "身份证号",
            "出生日期",
            "民族",
            "居住地区划代码",
            "老人类别",
            "自理能力",
            "主要照料人",
            "与老人关系",
            "照料人电话",
            "本人电话",
            "本人文化程度",
            "健康状况",
            "风险等级",
            "备注",
            "居住情况",
            "与备用照料人关系",
            "赡养情况");

    /** Cells in the order of {@link #HEADERS}. */
    public List<String> row() {
        return List.of(
                name,
                sex,
                idNumber,
                birthDate.toString(),
                "汉族",
                village,
                category,
                ability,
                carerName,
                relation,
                carerPhone,
                ownPhone,
                literacy,
                health,
                riskLevel,
                remark,
                category.equals("独居老人") ? "独居" : "与配偶",
                "无",
                "尽责");
    }

    /** Called every two days: lives alone and is in tier E1 (80 or older). */
    public boolean calledEveryTwoDays() {
        return category.equals("独居老人") && riskLevel.equals("E1");
    }
}
