package org.shouwang.careactivity.progress.app;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.progress.BandCount;
import org.shouwang.careactivity.progress.Measure;
import org.shouwang.careactivity.progress.Progress;
import org.shouwang.careactivity.progress.Rating;
import org.shouwang.careactivity.progress.SchoolDays;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.Faults;
import org.shouwang.platform.web.ProblemException;

/** Answers how a class or school did in its exams, as counts. Only for its own teachers and their lead: nothing is made public. */
public final class FindBands {
    private static final String[] READERS = {"T", "H", "SP"};
    private static final int MOST_DAYS = 366;
    private static final int MOST_TOP = 1_000;
    private static final int MOST_CHILDREN = 3_000;

    private final ProgressQueries queries;
    private final PlanQueries people;
    private final SchoolDays schoolDays;

    /** A finder. */
    public FindBands(ProgressQueries queries, PlanQueries people, SchoolDays schoolDays) {
        this.queries = queries;
        this.people = people;
        this.schoolDays = schoolDays;
    }

    /** What was asked, nothing of it checked yet. */
    public record Question(
            @Nullable String org,
            @Nullable String measure,
            @Nullable String from,
            @Nullable String to,
            @Nullable Integer top) {}

    /** The exams of a measure between two days, of the children who belong there today. */
    public List<BandCount> count(Question question, Caller caller) {
        caller.requireAny(READERS);
        Faults faults = new Faults();
        String org = faults.requiredCode("org", question.org());
        String what = faults.requiredCode("measure", question.measure());
        Optional<Measure> measure =
                what == null ? Optional.empty() : Measure.parse(what).filter(one -> one.kind() == Measure.Kind.EXAM);
        if (what != null && measure.isEmpty()) {
            faults.add("measure", "UNKNOWN_CODE", "不是有效的代码", "is no valid code");
        }
        LocalDate from = faults.requiredDay("from", question.from());
        LocalDate to = faults.requiredDay("to", question.to());
        if (from != null && to != null && (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS)) {
            faults.add("to", "RANGE", "起止日期应在一年以内", "must lie within a year from the first day");
        }
        int top = question.top() == null ? 0 : question.top();
        if (top < 0 || top > MOST_TOP) {
            faults.add("top", "RANGE", "应在 0 到 1000 之间", "must be from 0 to 1000");
        }
        faults.check();
        if (org == null || from == null || to == null) {
            throw faults.refusal();
        }
        if (!ProgressRights.ownSchool(caller, org)) {
            throw new ProblemException(CommonProblems.NOT_FOUND);
        }
        return BandCount.of(ratings(org, from, to), measure.orElseThrow(faults::refusal), from, to, top);
    }

    private List<List<Rating>> ratings(String org, LocalDate from, LocalDate to) {
        Set<String> years = new LinkedHashSet<>(List.of(schoolDays.yearOf(from), schoolDays.yearOf(to)));
        List<Progress> found = queries.ofOrganisation(org, years, MOST_CHILDREN);
        Map<String, List<String>> today = found.isEmpty()
                ? Map.of()
                : people.orgsOf(found.stream()
                        .map(one -> one.id().personId())
                        .distinct()
                        .toList());
        List<List<Rating>> ratings = new ArrayList<>();
        for (Progress one : found) {
            if (today.getOrDefault(one.id().personId(), List.of()).contains(org)) {
                ratings.add(one.ratings());
            }
        }
        return ratings;
    }
}
