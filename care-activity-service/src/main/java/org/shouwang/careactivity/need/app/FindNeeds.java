package org.shouwang.careactivity.need.app;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.app.FindDuties;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.need.Need;
import org.shouwang.careactivity.need.NeedState;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.Cursor;
import org.shouwang.platform.web.Page;
import org.shouwang.platform.web.ProblemException;

/** Finds needs; the caller only meets those of people who belong to his organisations today. */
public final class FindNeeds {
    private static final Pattern SORT_KEY = Pattern.compile("\\d{13} [0-9a-f-]{36}");

    private final Needs needs;
    private final PlanQueries people;

    /** A finder. */
    public FindNeeds(Needs needs, PlanQueries people) {
        this.needs = needs;
        this.people = people;
    }

    /** One need with all its steps. */
    public SeenNeed one(String id, Caller caller) {
        caller.requireAny(FindDuties.READERS);
        Loaded<Need> loaded = needs.find(id).orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
        String personId = loaded.state().personId();
        caller.requireSees(people.orgsOf(List.of(personId)).getOrDefault(personId, List.of()));
        return SeenNeed.by(caller, loaded);
    }

    /** All needs of a person, in whatever state, the oldest first. */
    public Page<Need> ofPerson(String personId, @Nullable String cursor, int limit, Caller caller) {
        caller.requireAny(FindDuties.READERS);
        caller.requireSees(people.orgsOf(List.of(personId)).getOrDefault(personId, List.of()));
        return page(needs.ofPerson(people.recordsOf(personId), after(cursor), limit + 1), limit);
    }

    /** Needs of people of an organisation in a state, the oldest first; with an owner, only those this role has to answer. */
    public Page<Need> ofOrganisation(
            String org, NeedState state, @Nullable String owner, @Nullable String cursor, int limit, Caller caller) {
        caller.requireAny(FindDuties.READERS);
        Set<String> within = caller.everywhere() || caller.orgs().contains(org) ? null : caller.orgs();
        Page<Need> page = page(needs.ofOrganisation(org, state, owner, within, after(cursor), limit + 1), limit);
        Map<String, List<String>> today = people.orgsOf(
                page.items().stream().map(Need::personId).distinct().toList());
        List<Need> there = page.items().stream()
                .filter(need -> isThere(today.getOrDefault(need.personId(), List.of()), org, caller))
                .toList();
        return new Page<>(there, page.next());
    }

    private static boolean isThere(List<String> orgs, String org, Caller caller) {
        return orgs.contains(org) && caller.sees(orgs);
    }

    private static Page<Need> page(List<Needs.Row> rows, int limit) {
        List<Need> items = rows.stream().limit(limit).map(Needs.Row::need).toList();
        return new Page<>(
                items, rows.size() > limit ? Cursor.encode(rows.get(limit - 1).sortKey()) : null);
    }

    private static @Nullable String after(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        String key = Cursor.decode(cursor, 1).get(0);
        if (!SORT_KEY.matcher(key).matches()) {
            throw new ProblemException(CommonProblems.UNREADABLE_REQUEST, "cursor");
        }
        return key;
    }
}
