package org.shouwang.careactivity.homework.app;

import org.shouwang.platform.web.ProblemCode;

/** Refusals about homework at school. */
public final class HomeworkProblems {
    /** The id was used for other days. */
    public static final ProblemCode HOMEWORK_ID_REUSED = new ProblemCode(
            "HOMEWORK_ID_REUSED",
            409,
            "Stretch id reused",
            "此编号已用于开始日不同的另一段，只能更改结束日；请换用新的编号。",
            "The id already names a stretch that begins on another day; only its end can be changed. Use a new id.");
    /** The child does its homework at school on some of the days already. */
    public static final ProblemCode HOMEWORK_OVERLAPS = new ProblemCode(
            "HOMEWORK_OVERLAPS",
            409,
            "Days overlap",
            "该儿童在这些日期内已登记在校完成作业。请先给出原有一段的结束日，或改正日期。",
            "The child does its homework at school on some of these days already. End the other stretch first, or correct the days.");
    /** More entries than anybody needs. */
    public static final ProblemCode HOMEWORK_FULL = new ProblemCode(
            "HOMEWORK_FULL",
            409,
            "Too many entries",
            "该儿童在校完成作业的登记过多，请检查接入程序是否重复提交。",
            "More stretches of the child are stored than anybody needs. See whether a program sends the same again.");

    private HomeworkProblems() {}
}
