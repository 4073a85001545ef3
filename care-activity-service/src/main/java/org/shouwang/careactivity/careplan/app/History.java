package org.shouwang.careactivity.careplan.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.FactLedger;
import org.shouwang.careactivity.careplan.FactLedger.TakenBack;

/** All that is stored and counts for duties, from wherever it was recorded. */
public final class History {
    private final List<FactSource> sources;

    /** Of these parts of the service. */
    public History(List<FactSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** What was done, by subject of a care plan; one round trip for each source. */
    public Map<String, List<Fact>> doneSince(Collection<String> subjectIds, Instant since) {
        Map<String, List<Fact>> done = new HashMap<>();
        for (FactSource source : sources) {
            source.doneSince(subjectIds, since)
                    .forEach((subjectId, facts) -> done.computeIfAbsent(subjectId, id -> new ArrayList<>())
                            .addAll(facts));
        }
        return done;
    }

    /** What was done, and what of it was taken back, by subject of a care plan; two round trips for each source. */
    public Map<String, FactLedger> ledgersSince(Collection<String> subjectIds, Instant since) {
        Map<String, List<TakenBack>> takenBack = new HashMap<>();
        for (FactSource source : sources) {
            source.takenBackSince(subjectIds, since)
                    .forEach((subjectId, facts) -> takenBack
                            .computeIfAbsent(subjectId, id -> new ArrayList<>())
                            .addAll(facts));
        }
        Map<String, List<Fact>> done = doneSince(subjectIds, since);
        Map<String, FactLedger> ledgers = new HashMap<>();
        for (String id : subjectIds) {
            ledgers.put(id, new FactLedger(done.getOrDefault(id, List.of()), takenBack.getOrDefault(id, List.of())));
        }
        return ledgers;
    }
}
