package org.shouwang.registry.person.app;

import org.shouwang.platform.web.ProblemCode;

/** Refusals about people; docs/problems.md says what to do. */
public final class PersonProblems {

    public static final ProblemCode TIER_NOT_APPLICABLE = new ProblemCode(
            "TIER_NOT_APPLICABLE",
            409,
            "Tier does not apply",
            "该风险等级不适用于此人：儿童为 R1–R3，老人为 E1–E3。",
            "The tier does not apply to this person: R1–R3 for children, E1–E3 for elders.");

    public static final ProblemCode DAY_NOT_ALLOWED = new ProblemCode(
            "DAY_NOT_ALLOWED",
            422,
            "Day not allowed",
            "生效日期须在登记日（{0}）与今天（{1}）之间。",
            "The day from which it holds lies between registration ({0}) and today ({1}).");
    public static final ProblemCode EDIT_NOT_APPLICABLE = new ProblemCode(
            "EDIT_NOT_APPLICABLE",
            409,
            "Edit does not apply",
            "该项内容不适用于此类人员，请检查对象类别。",
            "People of this kind have no such part; check whom you mean.");
    public static final ProblemCode PLACE_UNSUITABLE = new ProblemCode(
            "PLACE_UNSUITABLE",
            409,
            "Place unsuitable",
            "没有这个机构，类型不符，或不在您的管理范围内；跨范围变动请走转移流程。",
            "No such organisation, not of the right type, or not yours; a move out of your scope is a transfer.");
    public static final ProblemCode ID_NUMBER_TAKEN = new ProblemCode(
            "ID_NUMBER_TAKEN",
            409,
            "ID number taken",
            "该身份证号已登记在另一份档案中，请核对；如系同一人，请联系县级合并档案。",
            "Another record has this ID number. Check it; if both are one person, ask the county to merge them.");
    public static final ProblemCode PERSON_MERGED = new ProblemCode(
            "PERSON_MERGED",
            410,
            "Merged into another record",
            "该档案已并入 {0}，请改用该档案。",
            "This record was merged into {0}. Use that one.");
    public static final ProblemCode RECORD_LOCKED = new ProblemCode(
            "RECORD_LOCKED",
            409,
            "Record is locked",
            "档案已锁定，任何人不能修改。如确需修改，请县民政局先解锁。",
            "The record is locked and nobody may change it. If it must be changed, the county civil affairs office unlocks it first.");

    private PersonProblems() {}
}
