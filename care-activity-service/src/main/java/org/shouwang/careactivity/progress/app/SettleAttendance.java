package org.shouwang.careactivity.progress.app;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.progress.AttendanceMark;
import org.shouwang.careactivity.progress.AttendanceSheet;
import org.shouwang.careactivity.progress.ProgressId;
import org.shouwang.careactivity.progress.ProgressKeeper;
import org.shouwang.careactivity.progress.SchoolDays;
import org.shouwang.platform.outbox.Loaded;

/** Lets the children's own records follow the sheets. Safe to repeat and to run in several instances. */
public final class SettleAttendance {
    private static final int AT_ONCE = 100;

    private final AttendanceSheets sheets;
    private final ProgressStore store;
    private final ProgressKeeper keeper;
    private final SchoolDays schoolDays;
    private final PlanQueries people;
    private final Clock clock;

    /** A settler. */
    public SettleAttendance(
            AttendanceSheets sheets,
            ProgressStore store,
            ProgressKeeper keeper,
            SchoolDays schoolDays,
            PlanQueries people,
            Clock clock) {
        this.sheets = sheets;
        this.store = store;
        this.keeper = keeper;
        this.schoolDays = schoolDays;
        this.people = people;
        this.clock = clock;
    }

    /** Settles what a process that died has left; says how many sheets there were. One that fails holds up no other. */
    public int settleAll() {
        List<String> left = sheets.unsettled(AT_ONCE);
        List<RuntimeException> failures = new ArrayList<>();
        for (String sheetId : left) {
            try {
                settle(sheetId);
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        return left.size();
    }

    /** Settles one sheet. When somebody changes it meanwhile, that entry's own settling does the rest. */
    public void settle(String sheetId) {
        Optional<Loaded<AttendanceSheet>> found = sheets.find(sheetId);
        if (found.isEmpty() || found.get().state().settled()) {
            return;
        }
        AttendanceSheet sheet = found.get().state();
        Map<String, AttendanceMark> marks = sheet.marks();
        Map<String, List<String>> orgs = people.orgsOf(marks.keySet());
        String year = schoolDays.yearOf(sheet.day());
        List<ProgressId> ids = new ArrayList<>();
        orgs.keySet().forEach(personId -> ids.add(new ProgressId(personId, year)));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        store.changeAll(ids, (progress, yearBefore) -> {
            String personId = progress.id().personId();
            AttendanceMark mark = marks.get(personId);
            return keeper.take(
                    progress,
                    orgs.getOrDefault(personId, List.of()),
                    mark == null ? List.of() : List.of(mark),
                    List.of(),
                    yearBefore,
                    now);
        });
        sheets.update(found.get(), sheet.done());
    }
}
