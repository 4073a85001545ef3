package org.shouwang.registry.card.app;

import org.shouwang.platform.web.ProblemCode;

/** Refusals about cards and forms; docs/problems.md says what to do. */
public final class CardProblems {

    public static final ProblemCode CARD_NOT_APPLICABLE = new ProblemCode(
            "CARD_NOT_APPLICABLE",
            409,
            "No such paper for this person",
            "此人没有这种卡或表：联系卡发给在册的儿童和老人，委托照护确认书只用于儿童。",
            "This person gets no such paper: contact cards are for children and elders on the register, the entrusted-care"
                    + " confirmation for children.");
    public static final ProblemCode NOTHING_TO_PRINT = new ProblemCode(
            "NOTHING_TO_PRINT",
            422,
            "Nothing to print",
            "所选范围内没有需要打印此卡的在册人员。",
            "Nobody on the register there gets this card.");
    public static final ProblemCode TOO_MANY_CARDS = new ProblemCode(
            "TOO_MANY_CARDS",
            422,
            "Too many cards at once",
            "一次最多打印 {0} 张，请按村或班级分批打印。",
            "At most {0} cards at once. Print them village by village or class by class.");
    public static final ProblemCode CHARACTERS_NOT_PRINTABLE = new ProblemCode(
            "CHARACTERS_NOT_PRINTABLE",
            422,
            "Characters cannot be printed",
            "有的字在打印字体中没有，errors 中逐一列出。选择 unprintable=MARK 时印作“〓”，请手写补上。",
            "The fonts lack some characters, listed in errors. With unprintable=MARK they are printed as 〓, to be written in by"
                    + " hand.");

    private CardProblems() {}
}
