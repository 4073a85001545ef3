package org.shouwang.notification.reminder;

import java.util.Collection;
import java.util.Map;

/** What care rules are called in a text: six characters at most, and nothing that tells of a score, an illness or a family. */
final class RuleNames {

    private static final String UNKNOWN = "关爱";

    private static final Map<String, String> ZH = Map.ofEntries(
            Map.entry("C-TALK", "谈心"),
            Map.entry("C-TUTOR", "补课辅导"),
            Map.entry("C-PCALL", "亲子通话"),
            Map.entry("C-GCALL", "监护人通话"),
            Map.entry("C-CONT3", "家校联系"),
            Map.entry("C-HOME", "家访"),
            Map.entry("C-VISIT", "走访"),
            Map.entry("C-FILE", "建档核实"),
            Map.entry("C-RECHK", "半年复核"),
            Map.entry("C-DELEG", "委托照护确认"),
            Map.entry("C-HW", "在校作业"),
            Map.entry("C-CHG", "重大变化走访"),
            Map.entry("C-MOOD", "情绪记录"),
            Map.entry("C-PSY", "心理筛查"),
            Map.entry("C-REFER", "心理疏导"),
            Map.entry("C-ACT", "集体活动"),
            Map.entry("C-GROUP", "兴趣小组"),
            Map.entry("C-PAIR", "结对互助"),
            Map.entry("C-PXCALL", "代理家长通话"),
            Map.entry("C-PXMEET", "代理家长见面"),
            Map.entry("C-BDAY", "生日关怀"),
            Map.entry("C-FEST", "节日关怀"),
            Map.entry("C-LATE", "迟到谈心"),
            Map.entry("C-LATE-G", "迟到家庭联系"),
            Map.entry("C-ATT", "缺课联系"),
            Map.entry("C-ATT-V", "缺课家访"),
            Map.entry("C-ATT-R", "缺课报告"),
            Map.entry("C-BEH", "行为计划复评"),
            Map.entry("C-SCORE", "学习帮扶"),
            Map.entry("C-GUIDE", "监护人指导"),
            Map.entry("C-NEED", "需求答复"),
            Map.entry("C-MSG", "来信答复"),
            Map.entry("C-TRACK", "季度追踪表"),
            Map.entry("C-HOLT", "假前安全教育"),
            Map.entry("C-HOLV", "假期走访"),
            Map.entry("C-LOST", "核实联系方式"),
            Map.entry("E-VISIT", "探访"),
            Map.entry("E-CALL", "问候电话"),
            Map.entry("E-FAM", "亲属问候"),
            Map.entry("E-FILE", "老人建档"),
            Map.entry("E-GRADE", "能力风险评估"),
            Map.entry("E-WX", "恶劣天气探访"),
            Map.entry("E-FEST", "节日探访"),
            Map.entry("E-CHG", "重大变化探访"),
            Map.entry("E-NEED", "老人需求答复"),
            Map.entry("E-LOST", "核实联系方式"),
            Map.entry("C-LAW", "法治课"),
            Map.entry("C-GIRL", "自我保护教育"),
            Map.entry("C-THRIFT", "节俭班会"),
            Map.entry("C-FILM", "观影教育"),
            Map.entry("C-POSTER", "手抄报"),
            Map.entry("C-MORAL", "德育美育"),
            Map.entry("S-TRAIN", "关爱培训"),
            Map.entry("W-GRP", "工作例会"),
            Map.entry("W-PUB-P", "政策法规宣传"),
            Map.entry("W-PUB-C", "关爱理念宣传"),
            Map.entry("W-PUB-S", "典型事迹宣传"),
            Map.entry("W-DUTY", "救助值班表"));

    private RuleNames() {}

    /** The rule's name; for a rule this version does not know yet a word that fits every text. */
    static String zh(String rule) {
        return ZH.getOrDefault(rule, UNKNOWN);
    }

    static Collection<String> all() {
        return ZH.values();
    }
}
