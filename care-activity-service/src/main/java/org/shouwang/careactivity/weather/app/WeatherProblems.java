package org.shouwang.careactivity.weather.app;

import org.shouwang.platform.web.ProblemCode;

/** Refusals of weather warnings. */
public final class WeatherProblems {
    /** The id names another warning. */
    public static final ProblemCode WARNING_ID_REUSED = new ProblemCode(
            "WARNING_ID_REUSED",
            409,
            "Warning id names another warning",
            "此编号已用于另一条天气预警（种类、地区或时间不同），请换用新的编号。",
            "This id names a warning of another kind, place or time. Use a new id.");

    /** Nobody is on the register there, or it is not the caller's. */
    public static final ProblemCode WARNING_ORG_UNKNOWN = new ProblemCode(
            "WARNING_ORG_UNKNOWN",
            404,
            "Organisation unknown",
            "没有此机构、不在您的管理范围内，或该地没有在册对象。",
            "No such organisation, not yours, or nobody is on the register there.");

    private WeatherProblems() {}
}
