package org.shouwang.careactivity.pairing.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Flag;
import org.shouwang.careactivity.careplan.app.FindDuties;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.pairing.Pair;
import org.shouwang.careactivity.pairing.PairType;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.Cursor;
import org.shouwang.platform.web.Page;

/** Says how many children of an organisation have an open pair, and which have none. */
public final class FindCoverage {
    private static final int TOGETHER = 1_000;

    private final PlanQueries people;
    private final PartnerQueries partners;

    /** A finder. */
    public FindCoverage(PlanQueries people, PartnerQueries partners) {
        this.people = people;
        this.partners = partners;
    }

    /**
     * How far pairing reaches (indicator I21).
     *
     * @param children on the register
     * @param paired of them, with an open pair of any type
     * @param withProxy of them, with a proxy parent or loving mother
     */
    public record Coverage(String org, int children, int paired, int withProxy) {}

    /** The children of an organisation and those below it, as far as the caller sees them. */
    public Coverage of(String org, Caller caller) {
        caller.requireAny(FindDuties.READERS);
        int children = 0;
        int paired = 0;
        int withProxy = 0;
        String after = null;
        List<PlanQueries.Person> some;
        do {
            some = people.children(org, within(org, caller), after, TOGETHER);
            Map<String, Set<PairType>> open = openTypes(ids(some));
            children += some.size();
            paired += open.size();
            withProxy += (int) open.values().stream()
                    .filter(types -> types.stream().anyMatch(type -> type.flag() == Flag.PROXY))
                    .count();
            after = some.isEmpty() ? null : some.get(some.size() - 1).personId();
        } while (some.size() == TOGETHER);
        return new Coverage(org, children, paired, withProxy);
    }

    /** The children without an open pair, by id. */
    public Page<PlanQueries.Person> unpaired(String org, @Nullable String cursor, int limit, Caller caller) {
        caller.requireAny(FindDuties.READERS);
        String after = cursor == null ? null : Cursor.decode(cursor, 1).get(0);
        List<PlanQueries.Person> rows = new ArrayList<>();
        List<PlanQueries.Person> some;
        do {
            some = people.children(org, within(org, caller), after, TOGETHER);
            Set<String> paired = openTypes(ids(some)).keySet();
            some.stream().filter(child -> !paired.contains(child.personId())).forEach(rows::add);
            after = some.isEmpty() ? null : some.get(some.size() - 1).personId();
        } while (some.size() == TOGETHER && rows.size() <= limit);
        return new Page<>(
                rows.subList(0, Math.min(limit, rows.size())),
                rows.size() > limit ? Cursor.encode(rows.get(limit - 1).personId()) : null);
    }

    private Map<String, Set<PairType>> openTypes(Collection<String> ids) {
        Map<String, Set<PairType>> types = new HashMap<>();
        Set<String> wanted = new HashSet<>(ids);
        partners.supporting(wanted).stream()
                .flatMap(partner -> partner.open().stream())
                .filter(pair -> wanted.contains(pair.personId()))
                .collect(Collectors.groupingBy(Pair::personId))
                .forEach((personId, pairs) ->
                        types.put(personId, pairs.stream().map(Pair::type).collect(Collectors.toSet())));
        return types;
    }

    private static List<String> ids(List<PlanQueries.Person> some) {
        return some.stream().map(PlanQueries.Person::personId).toList();
    }

    private static @Nullable Set<String> within(String org, Caller caller) {
        return caller.everywhere() || caller.orgs().contains(org) ? null : caller.orgs();
    }
}
