package org.shouwang.careactivity.careplan.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.FactLedger;
import org.shouwang.careactivity.careplan.FactLedger.TakenBack;

/**
 * All that is stored and counts for duties, from wherever it was recorded. It stays stored under the record for which it was
 * written down; what was done for an absorbed record is done for the one that goes on.
 */
public final class History {
    private final List<FactSource> sources;
    private final Function<Collection<String>, Map<String, Set<String>>> absorbed;

    /**
     * Of these parts of the service.
     *
     * @param absorbed the absorbed records of people; see {@link PlanQueries#absorbedBy}
     */
    public History(List<FactSource> sources, Function<Collection<String>, Map<String, Set<String>>> absorbed) {
        this.sources = List.copyOf(sources);
        this.absorbed = absorbed;
    }

    /** What was done, by subject of a care plan; one round trip for each source and one for absorbed records. */
    public Map<String, List<Fact>> doneSince(Collection<String> subjectIds, Instant since) {
        Map<String, Set<String>> theirs = absorbed.apply(subjectIds);
        return united(subjectIds, theirs, done(all(subjectIds, theirs), since));
    }

    /** What was done, and what of it was taken back, by subject of a care plan; two round trips for each source. */
    public Map<String, FactLedger> ledgersSince(Collection<String> subjectIds, Instant since) {
        return ledgersSince(subjectIds, absorbed.apply(subjectIds), since);
    }

    /** The same, with these absorbed records. */
    Map<String, FactLedger> ledgersSince(
            Collection<String> subjectIds, Map<String, Set<String>> theirs, Instant since) {
        Collection<String> all = all(subjectIds, theirs);
        Map<String, List<TakenBack>> back = new HashMap<>();
        for (FactSource source : sources) {
            add(back, source.takenBackSince(all, since));
        }
        Map<String, List<TakenBack>> takenBack = united(subjectIds, theirs, back);
        Map<String, List<Fact>> done = united(subjectIds, theirs, done(all, since));
        Map<String, FactLedger> ledgers = new HashMap<>();
        for (String id : subjectIds) {
            ledgers.put(id, new FactLedger(done.getOrDefault(id, List.of()), takenBack.getOrDefault(id, List.of())));
        }
        return ledgers;
    }

    /** What was done for these very records, absorbed ones or not. */
    Map<String, List<Fact>> done(Collection<String> ids, Instant since) {
        Map<String, List<Fact>> done = new HashMap<>();
        for (FactSource source : sources) {
            add(done, source.doneSince(ids, since));
        }
        return done;
    }

    private static <T> void add(Map<String, List<T>> all, Map<String, List<T>> more) {
        more.forEach(
                (id, some) -> all.computeIfAbsent(id, key -> new ArrayList<>()).addAll(some));
    }

    private static Collection<String> all(Collection<String> ids, Map<String, Set<String>> theirs) {
        if (theirs.isEmpty()) {
            return ids;
        }
        Set<String> all = new HashSet<>(ids);
        theirs.values().forEach(all::addAll);
        return all;
    }

    /** One contact written down for both records is one contact. */
    private static <T> Map<String, List<T>> united(
            Collection<String> ids, Map<String, Set<String>> theirs, Map<String, List<T>> found) {
        if (theirs.isEmpty()) {
            return found;
        }
        Map<String, List<T>> united = new HashMap<>();
        for (String id : ids) {
            Set<T> all = new LinkedHashSet<>(found.getOrDefault(id, List.of()));
            theirs.getOrDefault(id, Set.of()).forEach(one -> all.addAll(found.getOrDefault(one, List.of())));
            if (!all.isEmpty()) {
                united.put(id, List.copyOf(all));
            }
        }
        return united;
    }
}
