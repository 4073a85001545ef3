package org.shouwang.careactivity.aid;

/** By which measure government aid is given (code list aid_measure 救助措施, without NONE). */
public enum AidMeasure {
    /** 低保 minimum living. */
    DB,
    /** 特困供养 destitute support. */
    TK,
    /** 临时救助 temporary aid. */
    LS,
    /** 医疗救助 medical aid. */
    YL,
    /** 住房救助 housing aid. */
    ZF,
    /** 残疾两补 disability subsidies. */
    CJ,
    /** 孤儿津贴 orphan allowance. */
    GE,
    /** 事实无人抚养 allowance of children nobody supports. */
    SW,
    /** 其他 another one. */
    OTH
}
