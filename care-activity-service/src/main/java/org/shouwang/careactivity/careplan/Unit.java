package org.shouwang.careactivity.careplan;

/** In what the time of an event-driven rule is given. */
public enum Unit {
    /** Hours from the instant. */
    HOURS,
    /** Days after the day it happened. */
    DAYS,
    /** 工作日: days on which offices are open, after the day it happened. */
    WORKING_DAYS,
    /** 教学日: days on which there is school, after the day it happened. */
    SCHOOL_DAYS
}
