package org.shouwang.registry.roster;

/** Why a cell of a row is refused, in both languages; {@code %s} is filled with a code or word, never a person's data. */
public enum RowFault {
    REQUIRED("不能为空", "must not be empty"),
    TOO_LONG("内容过长（最多%s字）", "is too long (at most %s characters)"),
    FORMULA("单元格是公式，请粘贴为数值后再导入", "the cell holds a formula; paste it as a value and import again"),
    UNKNOWN_VALUE("取值不在代码表“%s”内", "is not a value of the code list \"%s\""),
    ID_LENGTH("身份证号应为18位", "an ID number has 18 characters"),
    ID_CHARACTERS("身份证号含有非法字符", "the ID number has a character that cannot occur"),
    ID_BIRTH_DATE("身份证号中的出生日期不存在", "the birth date in the ID number does not exist"),
    ID_CHECK_DIGIT("身份证号校验码不正确", "the check digit of the ID number is wrong"),
    ID_DIGITS_LOST(
            "身份证号被表格存成数字，后几位已丢失，请改为文本格式重新填写",
            "the sheet stored the ID number as a number and lost its last digits; set the cell to text and type it again"),
    SEX_MISMATCH("性别与身份证号不一致", "the sex differs from the ID number"),
    BIRTH_DATE_MISMATCH("出生日期与身份证号不一致", "the birth date differs from the ID number"),
    DATE_FORM("日期格式不正确，例如2016-04-01", "is not a date such as 2016-04-01"),
    DATE_FUTURE("日期晚于今天", "the date is after today"),
    AGE_TOO_OLD("已满18周岁，不属于儿童", "is 18 or older and no child"),
    AGE_TOO_YOUNG("未满60周岁，不属于老年人", "is younger than 60 and no elder"),
    PHONE_FORM("电话号码格式不正确（手机11位，座机带区号）", "is not a phone number (mobile 11 digits, landline with area code)"),
    UNKNOWN_DIVISION("区划代码不存在或不在您的范围内", "the division does not exist or is not in your scope"),
    DIVISION_ENDED("该区划已拆分停用，请填写新的区划代码", "this division was split and is no longer in use; give the new code"),
    SHEET_ROW_UNKNOWN("本表没有该序号", "the sheet has no such number"),
    SHEET_PERSON_GONE("该序号对应人员已不在册或不在您的范围内", "the person of this number is no longer on the register, or not yours"),
    SAME_CODE("新代码与旧代码相同", "the new code is the old one"),
    TYPE_DIFFERS("新旧代码的级别不同", "the new code is of another level than the old one"),
    ENDED_OTHERWISE("该代码已在另一日期停用，或已按单一去向处理完毕", "the code ends on another day, or its change is done already"),
    NOT_A_DIVISION("代码不是区划代码（6、9或12位数字）", "is not a division code (6, 9 or 12 digits)"),
    UNKNOWN_SCHOOL("学校不存在或不在您的范围内", "the school does not exist or is not in your scope"),
    AMBIGUOUS_SCHOOL("有多所同名学校，请填写学校代码", "several schools have this name; use the code"),
    UNKNOWN_YEAR("年级无法识别", "the school year is not recognised"),
    CLASS_WITHOUT_YEAR("填写班级时必须填写学校和年级", "a class needs its school and year"),
    CLASS_FORM("班级名称无法识别", "the class is not recognised"),
    UNKNOWN_ORGANISATION("机构代码不存在或不在您的范围内", "the organisation does not exist or is not in your scope"),
    UNKNOWN_PARENT("上级代码不存在或不在您的范围内", "the parent does not exist or is not in your scope"),
    PARENT_TYPE("不能挂在该类型的上级之下", "cannot hang under a parent of that type"),
    CODE_NOT_UNDER_PARENT("代码与上级代码不一致", "the code does not begin with the parent's code"),
    CODE_FORM("代码格式不正确", "the code has the wrong form"),
    TYPE_CHANGED("该代码已登记为其他类型", "the code is already registered with another type"),
    PARENT_CHANGED("该代码已登记在其他上级之下", "the code is already registered under another parent"),
    WRONG_KIND("该类型不属于本次导入的种类", "this type does not belong to this kind of import"),
    DUPLICATE_IN_FILE("与本文件第%s行重复", "is the same as row %s of this file"),
    REGISTERED_ELSEWHERE("该人员已在您的范围之外登记，请联系上级", "this person is registered outside your scope; ask the level above"),
    RECORD_LOCKED("该人员的档案已锁定，不能修改", "the record of this person is locked and cannot be changed"),
    CONFLICT("该记录正被他人修改，请重新导入", "somebody else is changing this record; import again");

    private final String zh;
    private final String en;

    RowFault(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The problem of a row's column. */
    public RowProblem at(long row, String column, Object... words) {
        return new RowProblem(row, column, name(), zh.formatted(words), en.formatted(words));
    }
}
