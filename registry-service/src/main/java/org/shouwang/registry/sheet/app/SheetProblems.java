package org.shouwang.registry.sheet.app;

import org.shouwang.platform.web.ProblemCode;

/** Refusals about sheets; docs/problems.md says what to do. */
public final class SheetProblems {

    public static final ProblemCode UNKNOWN_SHEET = new ProblemCode(
            "UNKNOWN_SHEET", 404, "Unknown sheet", "没有这种表。可下载：{0}。", "There is no such sheet. There are: {0}.");

    public static final ProblemCode SHEET_CODE_WRONG = new ProblemCode(
            "SHEET_CODE_WRONG",
            422,
            "Mistyped sheet number",
            "表编号有误（校验码不符），请对照表头重新输入。",
            "The number of the sheet is mistyped (its check digit does not fit); compare it with the head of the sheet.");
    public static final ProblemCode SHEET_EXPIRED = new ProblemCode(
            "SHEET_EXPIRED",
            409,
            "Sheet is out of date",
            "该表已过有效期（{0}），请下载本期新表。",
            "The sheet is out of date since {0}; download the one of this period.");
    public static final ProblemCode SHEET_PERIOD_WRONG = new ProblemCode(
            "SHEET_PERIOD_WRONG",
            422,
            "No such month or quarter",
            "统计期应写作 2026-12 或 2026-Q4。",
            "Write a month as 2026-12 or a quarter as 2026-Q4.");
    public static final ProblemCode SHEET_TWIN_UNREADABLE = new ProblemCode(
            "SHEET_TWIN_UNREADABLE",
            422,
            "Not a village sheet",
            "文件中没有找到“序号”和“走访日期”两栏，或表编号与地址不符。请用系统下载的走访登记表填写。",
            "The file has no columns 序号 and 走访日期, or another sheet number. Fill in the sheet that was downloaded.");

    private SheetProblems() {}
}
