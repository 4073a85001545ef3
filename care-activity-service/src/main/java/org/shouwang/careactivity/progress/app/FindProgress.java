package org.shouwang.careactivity.progress.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.progress.AttendanceCode;
import org.shouwang.careactivity.progress.AttendanceMark;
import org.shouwang.careactivity.progress.Comparison;
import org.shouwang.careactivity.progress.DropoutRisk;
import org.shouwang.careactivity.progress.Measure;
import org.shouwang.careactivity.progress.Progress;
import org.shouwang.careactivity.progress.ProgressId;
import org.shouwang.careactivity.progress.Rating;
import org.shouwang.careactivity.progress.SchoolDays;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.Faults;
import org.shouwang.platform.web.ProblemException;

/** Answers how a child gets on. The caller only meets children of his own organisations, and only what is his to read. */
public final class FindProgress {
    private static final Pattern YEAR = Pattern.compile("(\\d{4})-(\\d{4})");
    private static final String ATTENDANCE = "ATTENDANCE:";

    private final ProgressQueries queries;
    private final PlanQueries people;
    private final SchoolDays schoolDays;
    private final Clock clock;

    /** A finder. */
    public FindProgress(ProgressQueries queries, PlanQueries people, SchoolDays schoolDays, Clock clock) {
        this.queries = queries;
        this.people = people;
        this.schoolDays = schoolDays;
        this.clock = clock;
    }

    /**
     * A child's school year as a caller may see it.
     *
     * @param risk as of today; only in the current school year
     * @param ratings whether the caller may read ratings
     * @param ranks whether he may read scores and ranks
     */
    public record Found(Progress progress, @Nullable DropoutRisk risk, boolean ratings, boolean ranks) {}

    /** A child's school year, the current one unless another is asked for. */
    public Found ofPerson(String personId, @Nullable String schoolYear, Caller caller) {
        List<String> orgs = requireChild(personId, caller);
        LocalDate today = Days.of(clock.instant());
        String current = schoolDays.yearOf(today);
        String year = schoolYear == null ? current : schoolYear;
        if (!YEAR.matcher(year).matches()) {
            Faults faults = new Faults();
            faults.add("schoolYear", "FORMAT", "应为学年，如 2025-2026", "must be a school year like 2025-2026");
            throw faults.refusal();
        }
        List<Progress> years = queries.ofPerson(personId);
        ProgressId id = new ProgressId(personId, year);
        Progress progress =
                years.stream().filter(one -> one.id().equals(id)).findFirst().orElse(Progress.empty(id));
        DropoutRisk risk = year.equals(current) ? DropoutRisk.of(progress, ratings(years), today) : null;
        return new Found(progress, risk, ProgressRights.ratings(caller), ProgressRights.ranks(caller, orgs));
    }

    /** One measure before and after: a rated one, or {@code ATTENDANCE:L} and the like. */
    public Comparison compare(
            String personId, @Nullable String measure, @Nullable String before, @Nullable String after, Caller caller) {
        requireChild(personId, caller);
        Faults faults = new Faults();
        String what = faults.requiredCode("measure", measure);
        LocalDate first = faults.requiredDay("before", before);
        LocalDate second = faults.requiredDay("after", after);
        if (first != null && second != null && !first.isBefore(second)) {
            faults.add("after", "RANGE", "应晚于 before", "must be later than before");
        }
        AttendanceCode code = what != null && what.startsWith(ATTENDANCE)
                ? faults.requiredCode(AttendanceCode.class, "measure", what.substring(ATTENDANCE.length()))
                : null;
        Optional<Measure> rated = what == null || what.startsWith(ATTENDANCE) ? Optional.empty() : Measure.parse(what);
        if (what != null && !what.startsWith(ATTENDANCE) && rated.isEmpty()) {
            faults.add("measure", "UNKNOWN_CODE", "不是有效的代码", "is no valid code");
        }
        faults.check();
        if (first == null || second == null) {
            throw faults.refusal();
        }
        List<Progress> years = queries.ofPerson(personId);
        if (code != null) {
            return Comparison.of(code, attendance(years), first, second);
        }
        if (!ProgressRights.ratings(caller)) {
            throw new ProblemException(CommonProblems.FORBIDDEN);
        }
        return Comparison.of(rated.orElseThrow(faults::refusal), ratings(years), first, second);
    }

    private List<String> requireChild(String personId, Caller caller) {
        caller.requireAny(ProgressRights.READERS);
        List<String> orgs = people.orgsOf(List.of(personId)).get(personId);
        if (orgs == null) {
            throw new ProblemException(CommonProblems.NOT_FOUND);
        }
        caller.requireSees(orgs);
        return orgs;
    }

    private static List<Rating> ratings(List<Progress> years) {
        return years.stream().flatMap(year -> year.ratings().stream()).toList();
    }

    private static List<AttendanceMark> attendance(List<Progress> years) {
        return years.stream().flatMap(year -> year.attendance().stream()).toList();
    }
}
