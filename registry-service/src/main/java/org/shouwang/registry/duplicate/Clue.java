package org.shouwang.registry.duplicate;

/** One thing that speaks for or against two records being of the same person, and how much. */
public enum Clue {
    ALL_SAME(100, "两份档案的各项信息完全相同。", "Everything the two records say is the same."),
    ID_SAME(100, "身份证号相同。", "The ID numbers are the same."),
    ID_SWAPPED(40, "身份证号只有相邻两位颠倒。", "The ID numbers differ by two neighbouring digits that changed places."),
    ID_OTHER(-45, "两个身份证号都有效，但不相同。", "Both have valid ID numbers, and they differ."),
    NAME_SAME(30, "姓名相同。", "The names are the same."),
    NAME_DOTS(28, "姓名相同，只是间隔号写法不同。", "The names are the same but for the middle dot."),
    NAME_SOUND(22, "姓名读音相同。", "The names sound the same."),
    NAME_NEAR_SOUND(16, "姓名读音相近。", "The names sound nearly the same."),
    NAME_SHORT(15, "一个姓名是另一个的前一部分。", "One name is the first part of the other."),
    NAME_OTHER(-30, "姓名不同。", "The names differ."),
    BIRTH_SAME(25, "出生日期相同。", "The birth dates are the same."),
    BIRTH_SWAPPED(15, "出生日期的月和日颠倒。", "Month and day of the birth dates changed places."),
    BIRTH_DIGIT(12, "出生日期只差一位数字。", "The birth dates differ by one digit."),
    BIRTH_OTHER(-20, "出生日期不同。", "The birth dates differ."),
    SEX_OTHER(-20, "性别不同。", "The sexes differ."),
    PHONE_SAME(15, "有相同的联系电话。", "They share a phone number."),
    CARER_SAME(8, "监护人或照料人同名。", "Their carers have the same name."),
    PARENT_SAME(8, "父母同名。", "Their parents have the same names."),
    VILLAGE_SAME(8, "同一个村。", "They live in the same village."),
    CLASS_SAME(8, "同一个班。", "They are in the same class."),
    SCHOOL_SAME(4, "同一所学校。", "They are at the same school.");

    private final int points;
    private final String zh;
    private final String en;

    Clue(int points, String zh, String en) {
        this.points = points;
        this.zh = zh;
        this.en = en;
    }

    /** What it adds to the likeness; below 0 it speaks against. */
    public int points() {
        return points;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
