package org.shouwang.reporting.figures;

import org.shouwang.platform.web.ProblemCode;

/** What can be wrong with a question for figures. */
public final class FigureProblems {
    /** The period's name is no week, month or term. */
    public static final ProblemCode UNKNOWN_PERIOD = new ProblemCode(
            "UNKNOWN_PERIOD",
            422,
            "Unknown period",
            "没有“{0}”这个统计期。请用周（2026-W10）、月（2026-03）或学期（2025-2026-2）。",
            "There is no period \"{0}\". Name a week (2026-W10), a month (2026-03) or a term (2025-2026-2).");

    private FigureProblems() {}
}
