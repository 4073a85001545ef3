package org.shouwang.reporting.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The words of a code list, and counts by its codes. */
final class CodeList {
    private static final String UNKNOWN = "UNK";

    static final CodeList CATEGORY = of(
            "category",
            "LBC 农村留守儿童/rural left-behind child · MIG 流动儿童/migrant child · DIF 困境儿童/child in difficulty"
                    + " · REF 比照帮扶/served by analogy · PRE 学龄前/preschool");
    static final CodeList SEX = of("sex", "1 男/male · 2 女/female · 9 未说明/unstated");
    static final CodeList AGE = of("age", "0-5 0–5岁/0–5 · 6-13 6–13岁/6–13 · 14-16 14–16岁/14–16 · 17 17岁/17");
    static final CodeList GUARDIANSHIP = of(
            "guardianship",
            "GP 祖父母/paternal grandparents · MGP 外祖父母/maternal grandparents · KIN 亲戚/kin"
                    + " · FRI 朋友邻居/friend or neighbour · FA 父亲/father · MO 母亲/mother · INS 机构/institution"
                    + " · NON 无人监护/nobody · OTH 其他/other");
    static final CodeList FILE = of("file", "WHOLE 完整/complete · GAPS 有缺项/with gaps");
    static final CodeList PHONES = of(
            "phones",
            "VERIFIED 180天内拨打核实/dialled within 180 days · OLD 逾期未核实/not dialled lately"
                    + " · DOUBT 无法接通或错号/no answer or wrong");
    static final CodeList STAGE = of(
            "stage",
            "PRE 学龄前/preschool · KG 幼儿园/kindergarten · PRI 小学/primary · JUN 初中/junior · SEN 高中/senior"
                    + " · VOC 中专及以上/vocational or above · OUT 辍学/dropped out · OTH 其他/other");
    static final CodeList GRADE = of(
            "grade",
            "1 一年级/grade 1 · 2 二年级/grade 2 · 3 三年级/grade 3 · 4 四年级/grade 4 · 5 五年级/grade 5"
                    + " · 6 六年级/grade 6 · 7 七年级/grade 7 · 8 八年级/grade 8 · 9 九年级/grade 9");
    static final CodeList OVERDUE_AGE =
            of("age", "0-3 0–3天/0–3 days · 4-7 4–7天/4–7 days · 8-30 8–30天/8–30 days · 31+ 30天以上/over 30 days");
    static final CodeList CHAIN = of(
            "chain",
            "SCH 学校/school · VIL 村/village · PAR 家长/parents · ELD 老人/elder care · SOS 求助/rescue · FUND 资金/fund");

    static final CodeList PAIR = of(
            "pair",
            "PEER 同学一对一/classmate · CADRE 班干部/class cadre · TOP 优秀学生/top pupil · NEIGH 邻居/neighbour"
                    + " · TEACHER 师生/teacher · PROXY 代理家长/proxy parent · MAMA 爱心妈妈/loving mother"
                    + " · PARTY 党员/party member · ESCORT 陪上下学/school escort · VOL 陪护志愿者/care volunteer");

    static final CodeList PLAN_END = of(
            "reason",
            "GOAL_MET 目标达成/goals met · MOVED 转出/moved away · REPLACED 换用新计划/replaced"
                    + " · NO_EFFECT 未见成效/no effect · OTHER 其他/other");

    private final String dimension;
    private final Map<String, String[]> words;

    private CodeList(String dimension, Map<String, String[]> words) {
        this.dimension = dimension;
        this.words = words;
    }

    private static CodeList of(String dimension, String list) {
        Map<String, String[]> words = new TreeMap<>();
        for (String entry : list.split(" · ")) {
            int space = entry.indexOf(' ');
            words.put(entry.substring(0, space), entry.substring(space + 1).split("/"));
        }
        words.put(UNKNOWN, new String[] {"未采集", "not collected"});
        return new CodeList(dimension, words);
    }

    /** The parts in the order of their codes; a code not in the list is shown under its own name, nothing is dropped. */
    List<BreakdownItem> parts(Counts counts) {
        List<BreakdownItem> parts = new ArrayList<>();
        counts.sorted().forEach((code, count) -> {
            String[] word = words.getOrDefault(code, new String[] {code, code});
            parts.add(new BreakdownItem(dimension + ":" + code, word[0], word[1], count));
        });
        return parts;
    }
}
