package org.shouwang.careactivity.progress.app;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.shouwang.careactivity.activity.app.ActivityProblems;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.progress.AttendanceEntry;
import org.shouwang.careactivity.progress.AttendanceSheet;
import org.shouwang.careactivity.progress.SchoolDays;
import org.shouwang.platform.encryption.LookupHash;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ProblemException;

/**
 * Records the attendance of a class and a day. The sheet is stored first and marked as unsettled; then the children's own records
 * follow. A process that dies between both leaves the mark, and {@link SettleAttendance} does the rest.
 */
public final class RecordAttendance {
    private static final int ATTEMPTS = 20;
    private static final int COUNTY_DIGITS = 6;
    /** Corrections of one class and day; the document must stay small. */
    static final int MOST_ENTRIES = 50;

    private final AttendanceSheets sheets;
    private final SettleAttendance settle;
    private final PlanQueries people;
    private final AttendanceReader reader;
    private final Clock clock;

    /** A recorder. */
    public RecordAttendance(
            AttendanceSheets sheets,
            SettleAttendance settle,
            PlanQueries people,
            SchoolDays schoolDays,
            LookupHash hash,
            Clock clock) {
        this.sheets = sheets;
        this.settle = settle;
        this.people = people;
        this.reader = new AttendanceReader(schoolDays, hash);
        this.clock = clock;
    }

    /** What became of it: true when stored now, false when it was stored before with the same content. */
    public boolean record(TakeAttendance request, Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        AttendanceSheet asked = reader.read(request, caller, now);
        requirePeople(asked, caller);
        AttendanceEntry entry = asked.last();
        String id = AttendanceSheet.id(asked.org(), asked.day());
        boolean stored = store(id, asked, entry);
        settle.settle(id);
        return stored;
    }

    private boolean store(String id, AttendanceSheet asked, AttendanceEntry entry) {
        Optional<AttendanceSheet> known = sheets.withEntry(entry.id());
        if (known.isPresent()) {
            return same(known.get(), entry);
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Loaded<AttendanceSheet>> found = sheets.find(id);
            if (found.isEmpty()) {
                if (sheets.insert(asked)) {
                    return true;
                }
                continue;
            }
            AttendanceSheet sheet = found.get().state();
            if (sheet.entry(entry.id()).isPresent()) {
                return same(sheet, entry);
            }
            if (sheet.entries().size() >= MOST_ENTRIES) {
                throw new ProblemException(ProgressProblems.TOO_MANY_ENTRIES);
            }
            if (sheets.update(found.get(), sheet.with(entry))) {
                return true;
            }
        }
        throw new IllegalStateException("attendance sheet was changed by others all the time");
    }

    /** The entry was there before: with the same content it is a repetition. */
    private static boolean same(AttendanceSheet sheet, AttendanceEntry entry) {
        boolean repetition = sheet.entry(entry.id())
                .filter(known -> known.contentHash().equals(entry.contentHash()))
                .isPresent();
        if (!repetition) {
            throw new ProblemException(ProgressProblems.ATTENDANCE_ID_REUSED);
        }
        return false;
    }

    /** All named belong to the class, or belonged to it when the day was first entered, and the class is the caller's. */
    private void requirePeople(AttendanceSheet sheet, Caller caller) {
        Set<String> strangers = new HashSet<>(sheet.last().marks().keySet());
        people.orgsOf(strangers).forEach((personId, orgs) -> {
            if (orgs.contains(sheet.org())) {
                strangers.remove(personId);
            }
        });
        if (!strangers.isEmpty()) {
            sheets.find(AttendanceSheet.id(sheet.org(), sheet.day()))
                    .ifPresent(
                            known -> strangers.removeAll(known.state().marks().keySet()));
        }
        if (!strangers.isEmpty() || !seesClass(caller, sheet.org())) {
            throw new ProblemException(ActivityProblems.PERSON_UNKNOWN);
        }
    }

    /** Whether a class is the caller's own, of his school or of his county. A class's code begins with its school's. */
    static boolean seesClass(Caller caller, String org) {
        return caller.everywhere()
                || caller.orgs().stream()
                        .anyMatch(own -> org.equals(own)
                                || org.startsWith(own + "-")
                                || (own.length() == COUNTY_DIGITS && org.startsWith(own)));
    }
}
