package org.shouwang.careactivity.progress;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.shouwang.careactivity.progress.Finding.ReasonCode;

/**
 * What attendance says: LATE3, ABSENT, ABSENT3. What was told stands while its days hold, whatever is entered later; a late day is
 * counted for one LATE3 only, and a row of absences is told once.
 */
final class AttendanceSignals {
    private static final int LATES = 3;
    private static final int LATE_WINDOW = 10;
    private static final int ABSENCES = 3;

    private final SchoolDays schoolDays;

    AttendanceSignals(SchoolDays schoolDays) {
        this.schoolDays = schoolDays;
    }

    /** What holds now, given what was told and still stands. */
    List<Finding> find(Progress progress, List<Finding> told) {
        Set<LocalDate> taken = new HashSet<>();
        progress.attendance().forEach(mark -> taken.add(mark.day()));
        List<Finding> findings = new ArrayList<>(lates(progress, told, taken));
        List<LocalDate> truant = progress.days(AttendanceCode.T);
        for (LocalDate day : truant) {
            findings.add(Finding.of(SignalCode.ABSENT, ReasonCode.TRUANT, List.of(day)));
        }
        SchoolDays own = schoolDays.in(progress.orgs());
        List<List<LocalDate>> rows = Rows.of(truant, (a, b) -> own.span(a, b, taken) == 2);
        findings.addAll(Rows.findings(rows, ABSENCES, SignalCode.ABSENT3, ReasonCode.TRUANT, told));
        return findings;
    }

    private List<Finding> lates(Progress progress, List<Finding> told, Set<LocalDate> taken) {
        List<Finding> findings = new ArrayList<>();
        Set<LocalDate> free = new TreeSet<>(progress.days(AttendanceCode.L));
        SchoolDays own = schoolDays.in(progress.orgs());
        for (Finding finding : told) {
            List<LocalDate> days = finding.days();
            if (finding.code() == SignalCode.LATE3
                    && free.containsAll(days)
                    && near(own, days.get(0), finding.day(), taken)) {
                findings.add(finding);
                days.forEach(free::remove);
            }
        }
        Deque<LocalDate> window = new ArrayDeque<>();
        for (LocalDate day : free) {
            window.add(day);
            while (!near(own, window.getFirst(), day, taken)) {
                window.removeFirst();
            }
            if (window.size() == LATES) {
                findings.add(Finding.of(SignalCode.LATE3, ReasonCode.LATE, List.copyOf(window)));
                window.clear();
            }
        }
        return findings;
    }

    private static boolean near(SchoolDays own, LocalDate first, LocalDate last, Set<LocalDate> taken) {
        return own.span(first, last, taken) <= LATE_WINDOW;
    }
}
