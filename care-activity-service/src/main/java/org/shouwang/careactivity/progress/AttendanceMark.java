package org.shouwang.careactivity.progress;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One child's mark of a school day. A child nobody named was present and has no mark.
 *
 * @param org class whose entry gave it
 * @param enteredAt when that entry was written down; of several for one day the latest stands
 */
public record AttendanceMark(LocalDate day, AttendanceCode code, String org, Instant enteredAt) {}
