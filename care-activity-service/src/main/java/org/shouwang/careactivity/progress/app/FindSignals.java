package org.shouwang.careactivity.progress.app;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.progress.Signal;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.Cursor;
import org.shouwang.platform.web.Faults;
import org.shouwang.platform.web.Page;
import org.shouwang.platform.web.ProblemException;

/** Answers which signals were raised, for whom, and why. The caller only meets children of his own organisations. */
public final class FindSignals {
    /** How far back a list by organisation goes unless asked otherwise. */
    public static final int DAYS = 30;

    private static final Comparator<Signal> LATEST_FIRST = Comparator.comparing(
                    (Signal signal) -> signal.finding().day())
            .reversed()
            .thenComparing(signal -> signal.finding().code());

    private static final Pattern SORT_KEY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}:.{1,120}");

    private final ProgressQueries queries;
    private final PlanQueries people;
    private final Clock clock;

    /** A finder. */
    public FindSignals(ProgressQueries queries, PlanQueries people, Clock clock) {
        this.queries = queries;
        this.people = people;
        this.clock = clock;
    }

    /** One child's row. */
    public record ChildSignals(String personId, List<String> orgs, List<Signal> signals) {}

    /** All signals of a child, the latest first, with those that were withdrawn. */
    public ChildSignals ofPerson(String personId, Caller caller) {
        caller.requireAny(ProgressRights.READERS);
        List<String> orgs = people.orgsOf(List.of(personId)).get(personId);
        if (orgs == null) {
            throw new ProblemException(CommonProblems.NOT_FOUND);
        }
        caller.requireSees(orgs);
        List<Signal> signals = queries.ofPerson(personId).stream()
                .flatMap(year -> year.signals().stream())
                .sorted(LATEST_FIRST)
                .toList();
        return new ChildSignals(personId, orgs, signals);
    }

    /** Children of an organisation with signals that stand, of a day or later, the latest first. */
    public Page<ChildSignals> ofOrganisation(
            String org, @Nullable String since, @Nullable String cursor, int limit, Caller caller) {
        caller.requireAny(ProgressRights.READERS);
        LocalDate from = since(since);
        String before = cursor == null ? null : sortKey(cursor);
        Set<String> within = caller.everywhere() || caller.orgs().contains(org) ? null : caller.orgs();
        List<ProgressQueries.Row> rows = queries.withSignals(org, from, within, before, limit + 1);
        List<ProgressQueries.Row> page = rows.subList(0, Math.min(limit, rows.size()));
        Map<String, List<String>> today = page.isEmpty()
                ? Map.of()
                : people.orgsOf(
                        page.stream().map(row -> row.progress().id().personId()).toList());
        List<ChildSignals> items = new ArrayList<>();
        for (ProgressQueries.Row row : page) {
            String personId = row.progress().id().personId();
            List<String> orgs = today.getOrDefault(personId, List.of());
            if (orgs.contains(org) && caller.sees(orgs)) {
                items.add(new ChildSignals(
                        personId,
                        orgs,
                        row.progress().signals().stream()
                                .filter(Signal::stands)
                                .filter(signal -> !signal.finding().day().isBefore(from))
                                .sorted(LATEST_FIRST)
                                .toList()));
            }
        }
        return new Page<>(
                items, rows.size() > limit ? Cursor.encode(rows.get(limit - 1).sortKey()) : null);
    }

    private LocalDate since(@Nullable String text) {
        if (text == null) {
            return Days.of(clock.instant()).minusDays(DAYS);
        }
        Faults faults = new Faults();
        LocalDate day = faults.requiredDay("since", text);
        if (day == null) {
            throw faults.refusal();
        }
        return day;
    }

    private static String sortKey(String cursor) {
        String key = Cursor.decode(cursor, 1).get(0);
        if (!SORT_KEY.matcher(key).matches()) {
            throw new ProblemException(CommonProblems.UNREADABLE_REQUEST, "cursor");
        }
        return key;
    }
}
