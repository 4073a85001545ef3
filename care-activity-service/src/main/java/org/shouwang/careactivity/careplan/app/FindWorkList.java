package org.shouwang.careactivity.careplan.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.CarePlan;
import org.shouwang.careactivity.careplan.CarePlanner;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.Grouping;
import org.shouwang.careactivity.careplan.Retry;
import org.shouwang.careactivity.careplan.WalkingOrder;
import org.shouwang.careactivity.careplan.WorkDay;
import org.shouwang.careactivity.careplan.WorkItem;
import org.shouwang.careactivity.careplan.WorkRow;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.ProblemException;

/**
 * Makes work lists 工作清单: whom to see on a day, village by village. At most three queries, all through indexes, whatever the size:
 * the plans of the people in reach, their promised retries, and, if there are any, the contacts that kept them.
 */
public final class FindWorkList {
    /** Most people looked at for one list; an organisation with more is asked for in parts. */
    public static final int MOST_READ = 2_000;
    /** Most people on one list. */
    public static final int MOST_SHOWN = 500;

    private static final Duration RETRIES_BACK = Duration.ofDays(62);

    private final PlanQueries queries;
    private final PromisedRetries retries;
    private final FactSource activities;
    private final CarePlanner planner;
    private final WalkingOrder order;
    private final Clock clock;

    /** A finder that goes through villages and classes in this order. */
    public FindWorkList(
            PlanQueries queries,
            PromisedRetries retries,
            FactSource activities,
            CarePlanner planner,
            WalkingOrder order,
            Clock clock) {
        this.queries = queries;
        this.retries = retries;
        this.activities = activities;
        this.planner = planner;
        this.order = order;
        this.clock = clock;
    }

    /**
     * People of one village or class.
     *
     * @param org null = they belong to none
     */
    public record Group(@Nullable String org, List<WorkRow> rows) {}

    /**
     * A list for a day.
     *
     * @param more how many people found no room on it
     */
    public record WorkList(LocalDate day, Grouping by, List<Group> groups, int more) {}

    /** The list a caller asks for; only people he sees are on it. */
    public WorkList find(WorkListRequest request, Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        WorkListReader.Asked asked = WorkListReader.read(request, Days.of(now), caller);
        List<CarePlan> plans = queries.onRegister(asked.org(), asked.within(), MOST_READ + 1);
        if (plans.size() > MOST_READ) {
            throw new ProblemException(DutyProblems.WORK_LIST_TOO_WIDE, Integer.toString(MOST_READ));
        }
        Map<String, List<Retry>> promised = promised(plans, asked, now);
        WorkDay day = new WorkDay(planner, asked.day(), now, asked.roles());
        Map<@Nullable String, List<WorkRow>> groups = new TreeMap<>(order);
        for (CarePlan plan : plans) {
            List<WorkItem> items = day.of(plan);
            List<Retry> again = promised.getOrDefault(plan.subject().personId(), List.of());
            if (!items.isEmpty() || !again.isEmpty()) {
                groups.computeIfAbsent(asked.grouping().in(plan.subject().orgs()), org -> new ArrayList<>())
                        .add(new WorkRow(plan.subject(), items, again));
            }
        }
        return cut(asked, groups);
    }

    private static WorkList cut(WorkListReader.Asked asked, Map<@Nullable String, List<WorkRow>> groups) {
        List<Group> shown = new ArrayList<>();
        int room = MOST_SHOWN;
        int more = 0;
        for (Map.Entry<@Nullable String, List<WorkRow>> group : groups.entrySet()) {
            List<WorkRow> rows = group.getValue();
            rows.sort(WorkRow.MOST_PRESSING);
            int fit = Math.min(room, rows.size());
            if (fit > 0) {
                shown.add(new Group(group.getKey(), List.copyOf(rows.subList(0, fit))));
            }
            room -= fit;
            more += rows.size() - fit;
        }
        return new WorkList(asked.day(), asked.grouping(), shown, more);
    }

    /** By person: the latest promise of each contact type, if its day has come and no contact of that type took place since. */
    private Map<String, List<Retry>> promised(List<CarePlan> plans, WorkListReader.Asked asked, Instant now) {
        List<String> people =
                plans.stream().map(plan -> plan.subject().personId()).toList();
        Map<String, Map<ContactType, Retry>> latest = new HashMap<>();
        for (Retry retry : people.isEmpty() ? List.<Retry>of() : retries.of(people, now.minus(RETRIES_BACK))) {
            latest.computeIfAbsent(retry.personId(), id -> new HashMap<>())
                    .merge(retry.type(), retry, (a, b) -> a.at().isBefore(b.at()) ? b : a);
        }
        Set<String> roles = asked.roles().stream().map(Enum::name).collect(Collectors.toSet());
        List<Retry> open = latest.values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .filter(retry -> !retry.on().isAfter(asked.day()))
                .filter(retry -> asked.roles().isEmpty() || roles.contains(retry.role()))
                .sorted(Comparator.comparing(Retry::on).thenComparing(Retry::type))
                .toList();
        return unkept(open);
    }

    private Map<String, List<Retry>> unkept(List<Retry> open) {
        Map<String, List<Retry>> unkept = new HashMap<>();
        if (open.isEmpty()) {
            return unkept;
        }
        List<String> people = open.stream().map(Retry::personId).distinct().toList();
        Instant first =
                open.stream().map(Retry::at).min(Comparator.naturalOrder()).orElseThrow();
        Map<String, List<Fact>> done = activities.doneSince(people, first);
        for (Retry retry : open) {
            boolean kept = done.getOrDefault(retry.personId(), List.of()).stream()
                    .anyMatch(fact -> fact.type() == retry.type() && fact.at().isAfter(retry.at()));
            if (!kept) {
                unkept.computeIfAbsent(retry.personId(), id -> new ArrayList<>())
                        .add(retry);
            }
        }
        return unkept;
    }
}
