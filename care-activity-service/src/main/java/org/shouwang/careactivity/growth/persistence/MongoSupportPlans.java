package org.shouwang.careactivity.growth.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.Flag;
import org.shouwang.careactivity.careplan.app.FactSource;
import org.shouwang.careactivity.careplan.app.FlagSource;
import org.shouwang.careactivity.growth.EndReason;
import org.shouwang.careactivity.growth.PlanKind;
import org.shouwang.careactivity.growth.Review;
import org.shouwang.careactivity.growth.SupportFacts;
import org.shouwang.careactivity.growth.SupportPlan;
import org.shouwang.careactivity.growth.app.SupportPlans;
import org.shouwang.careactivity.growth.messaging.SupportPlanEventMapper;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Change;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.outbox.NewEvent;
import org.shouwang.platform.outbox.Write;
import org.springframework.data.mongodb.core.MongoOperations;

/** Support plans in one collection. A unique index over slots keeps two open plans of one kind from standing side by side. */
public final class MongoSupportPlans implements SupportPlans, FlagSource, FactSource {
    /** The collection of support plans. */
    public static final String COLLECTION = "support-plans";

    private static final int MOST_OF_PERSON = 200;

    private final MongoOperations mongo;
    private final AggregateCollection<SupportPlan> plans;
    private final SupportPlanMapper mapper;

    /** Makes sure of the indexes. */
    public MongoSupportPlans(MongoOperations mongo, AggregateCollection<SupportPlan> plans, SupportPlanMapper mapper) {
        this.mongo = mongo;
        this.plans = plans;
        this.mapper = mapper;
        mongo.execute(COLLECTION, target -> {
            IndexOptions sparse = new IndexOptions().sparse(true);
            target.createIndex(
                    Indexes.ascending(SupportPlanMapper.SLOT),
                    new IndexOptions().unique(true).sparse(true));
            target.createIndex(Indexes.ascending(SupportPlanMapper.PERSON, SupportPlanMapper.KEY));
            target.createIndex(Indexes.ascending(SupportPlanMapper.OPEN_IN, SupportPlanMapper.KEY), sparse);
            return target.createIndex(
                    Indexes.ascending(SupportPlanMapper.ENDED_IN, SupportPlanMapper.ENDED_ON), sparse);
        });
    }

    @Override
    public boolean insert(SupportPlan plan) {
        return plans.insertAll(List.of(new Write<>(plan, List.of(SupportPlanEventMapper.begun(plan)))))
                .isEmpty();
    }

    @Override
    public Optional<Loaded<SupportPlan>> find(String id) {
        return plans.find(id);
    }

    @Override
    public boolean review(Loaded<SupportPlan> loaded, SupportPlan reviewed, Review review) {
        return change(loaded, reviewed, List.of(SupportPlanEventMapper.reviewed(reviewed, review)));
    }

    @Override
    public boolean handOver(Loaded<SupportPlan> loaded, SupportPlan handedOver) {
        return change(loaded, handedOver, List.of());
    }

    @Override
    public boolean end(Loaded<SupportPlan> loaded, SupportPlan ended) {
        return change(loaded, ended, List.of(SupportPlanEventMapper.ended(ended)));
    }

    private boolean change(Loaded<SupportPlan> loaded, SupportPlan next, List<NewEvent> events) {
        return plans.updateAll(List.of(new Change<>(loaded, next, events))).isEmpty();
    }

    @Override
    public List<SupportPlan> ofPerson(Set<String> records) {
        return rows(Filters.in(SupportPlanMapper.PERSON, records), MOST_OF_PERSON).stream()
                .map(Row::plan)
                .toList();
    }

    @Override
    public Map<String, List<Fact>> doneSince(Collection<String> subjectIds, Instant since) {
        Map<String, List<Fact>> facts = new HashMap<>();
        for (Row row : rows(Filters.in(SupportPlanMapper.PERSON, subjectIds), MOST_OF_PERSON * subjectIds.size())) {
            List<Fact> done = SupportFacts.of(row.plan()).stream()
                    .filter(fact -> !fact.at().isBefore(since))
                    .toList();
            facts.computeIfAbsent(row.plan().personId(), id -> new ArrayList<>())
                    .addAll(done);
        }
        return facts;
    }

    @Override
    public List<Row> openOf(
            String org,
            @Nullable PlanKind kind,
            Collection<String> terms,
            @Nullable Set<String> within,
            @Nullable String before,
            int limit) {
        List<Bson> filters = open(org, terms, within);
        if (kind != null) {
            filters.add(Filters.eq(SupportPlanMapper.KIND, kind.name()));
        }
        if (before != null) {
            filters.add(Filters.lt(SupportPlanMapper.KEY, before));
        }
        return rows(Filters.and(filters), limit);
    }

    private static List<Bson> open(String org, Collection<String> terms, @Nullable Set<String> within) {
        List<Bson> filters = new ArrayList<>();
        filters.add(Filters.eq(SupportPlanMapper.OPEN_IN, org));
        filters.add(Filters.or(
                Filters.eq(SupportPlanMapper.KIND, PlanKind.BEHAVIOUR.name()),
                Filters.in(SupportPlanMapper.TERM, terms)));
        if (within != null) {
            filters.add(Filters.in(SupportPlanMapper.OPEN_IN, within));
        }
        return filters;
    }

    private List<Row> rows(Bson filter, int limit) {
        List<Row> rows = new ArrayList<>();
        mongo.execute(COLLECTION, target -> {
            target.find(filter)
                    .sort(Sorts.descending(SupportPlanMapper.KEY))
                    .limit(limit)
                    .forEach((Document document) ->
                            rows.add(new Row(mapper.read(document), document.getString(SupportPlanMapper.KEY))));
            return null;
        });
        return rows;
    }

    @Override
    public List<Count> countOpen(String org, Collection<String> terms, @Nullable Set<String> within) {
        return count(Filters.and(open(org, terms, within)));
    }

    @Override
    public List<Count> countEnded(String org, LocalDate from, LocalDate to, @Nullable Set<String> within) {
        List<Bson> filters = new ArrayList<>();
        filters.add(Filters.eq(SupportPlanMapper.ENDED_IN, org));
        filters.add(Filters.gte(SupportPlanMapper.ENDED_ON, from.toString()));
        filters.add(Filters.lte(SupportPlanMapper.ENDED_ON, to.toString()));
        if (within != null) {
            filters.add(Filters.in(SupportPlanMapper.ENDED_IN, within));
        }
        return count(Filters.and(filters));
    }

    private List<Count> count(Bson filter) {
        Map<Count, Integer> counts = new HashMap<>();
        mongo.execute(COLLECTION, target -> {
            target.find(filter)
                    .projection(Projections.include(SupportPlanMapper.KIND, SupportPlanMapper.REASON))
                    .forEach((Document document) -> counts.merge(one(document), 1, Integer::sum));
            return null;
        });
        List<Count> found = new ArrayList<>();
        for (PlanKind kind : PlanKind.values()) {
            add(found, counts, kind, null);
            for (EndReason reason : EndReason.values()) {
                add(found, counts, kind, reason);
            }
        }
        return found;
    }

    private static Count one(Document document) {
        String reason = document.getString(SupportPlanMapper.REASON);
        return new Count(
                PlanKind.valueOf(document.getString(SupportPlanMapper.KIND)),
                reason == null ? null : EndReason.valueOf(reason),
                1);
    }

    private static void add(List<Count> found, Map<Count, Integer> counts, PlanKind kind, @Nullable EndReason reason) {
        Integer plans = counts.get(new Count(kind, reason, 1));
        if (plans != null) {
            found.add(new Count(kind, reason, plans));
        }
    }

    @Override
    public Map<String, Set<Flag>> flagsOf(Collection<String> personIds) {
        Map<String, Set<Flag>> flags = new HashMap<>();
        List<String> slots = personIds.stream()
                .map(personId -> SupportPlan.slot(PlanKind.BEHAVIOUR, personId, null))
                .toList();
        mongo.execute(COLLECTION, target -> {
            target.find(Filters.in(SupportPlanMapper.SLOT, slots))
                    .projection(Projections.include(SupportPlanMapper.PERSON))
                    .forEach((Document document) ->
                            flags.put(document.getString(SupportPlanMapper.PERSON), Set.of(Flag.BEHAVIOUR)));
            return null;
        });
        return flags;
    }
}
