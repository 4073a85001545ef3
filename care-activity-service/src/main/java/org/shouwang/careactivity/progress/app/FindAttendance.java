package org.shouwang.careactivity.progress.app;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.progress.AttendanceSheet;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.Faults;
import org.shouwang.platform.web.ProblemException;

/** Answers how a class, or all classes of a school, attended between two days. */
public final class FindAttendance {
    private static final String[] READERS = {"T", "H", "SP", "PSY", "CE", "SYSTEM", Caller.SERVICE};
    private static final int MOST_DAYS = 62;
    private static final int MOST_SHEETS = 2_000;

    private final AttendanceSheets sheets;

    /** A finder. */
    public FindAttendance(AttendanceSheets sheets) {
        this.sheets = sheets;
    }

    /** The sheets of a class or school, by class and day; at most two months. */
    public List<AttendanceSheet> between(
            @Nullable String org, @Nullable String from, @Nullable String to, Caller caller) {
        caller.requireAny(READERS);
        Faults faults = new Faults();
        String where = faults.requiredCode("org", org);
        LocalDate first = faults.requiredDay("from", from);
        LocalDate last = faults.requiredDay("to", to);
        if (first != null && last != null) {
            long days = ChronoUnit.DAYS.between(first, last);
            if (days < 0 || days >= MOST_DAYS) {
                faults.add("to", "RANGE", "起止日期应在 62 天以内", "must lie within 62 days from the first day");
            }
        }
        faults.check();
        if (where == null || first == null || last == null) {
            throw faults.refusal();
        }
        if (!RecordAttendance.seesClass(caller, where)) {
            throw new ProblemException(CommonProblems.NOT_FOUND);
        }
        return sheets.between(where, first, last, MOST_SHEETS);
    }
}
