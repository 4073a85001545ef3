package org.shouwang.reporting.indicator;

/** The indicators reported so far, by their numbers in the county's list. */
public enum Indicator {
    I1("在册儿童数", "Children on register"),
    I2("监护类型构成", "Guardianship mix"),
    I3("档案完整率", "File completeness"),
    I4("联系方式有效率", "Contact validity"),
    I7("谈心率", "Talk rate"),
    I9("监护人月通话率", "Guardian monthly call rate"),
    I10("三次联系达标率", "Three-contact attainment"),
    I11("家访覆盖率", "Home-visit coverage"),
    I12("按时完成率", "On-time rate"),
    I13("超期时长分布", "Overdue ageing"),
    I12U("班级学校村级任务按时完成率", "On-time rate of classes, schools and villages"),
    I20("行为计划达成率", "Behaviour plans with goals met"),
    I21("结对覆盖率", "Pairing coverage"),
    I22("集体活动参与率", "Activity participation"),
    I25("老人月探访率", "Elder monthly visit rate"),
    I33("消息送达率", "Message delivery");

    private final String zh;
    private final String en;

    Indicator(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
