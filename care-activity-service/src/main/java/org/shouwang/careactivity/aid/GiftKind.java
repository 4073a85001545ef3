package org.shouwang.careactivity.aid;

/** What is given (code list gift_kind 赠品类别). */
public enum GiftKind {
    /** 衣服 clothes. */
    CLOTH,
    /** 学习用品 stationery. */
    STAT,
    /** 图书 books. */
    BOOK,
    /** 食品 food. */
    FOOD,
    /** 亲情电话卡 phone card. */
    CARD,
    /** 救助金 money. */
    CASH,
    /** 其他 something else. */
    OTH
}
