package org.shouwang.careactivity.careplan.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.CarePlan;
import org.shouwang.careactivity.careplan.DutyState;
import org.shouwang.careactivity.careplan.Kind;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Loaded;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Finds care plans through six indexes: one grows with the people, for work lists, the others with what is open or merged. */
public final class MongoPlans implements PlanQueries {
    /** The collection of care plans. */
    public static final String COLLECTION = PlanFields.COLLECTION;

    private final MongoOperations mongo;
    private final AggregateCollection<CarePlan> plans;
    private final PlanMapper mapper;

    /** Makes sure of the indexes. */
    public MongoPlans(MongoOperations mongo, AggregateCollection<CarePlan> plans, PlanMapper mapper) {
        this.mongo = mongo;
        this.plans = plans;
        this.mapper = mapper;
        mongo.execute(COLLECTION, target -> {
            IndexOptions sparse = new IndexOptions().sparse(true);
            target.createIndex(Indexes.ascending(PlanFields.NEXT), sparse);
            target.createIndex(Indexes.ascending(PlanFields.ALARM, PlanFields.ALARM_KEY), sparse);
            target.createIndex(Indexes.ascending(PlanFields.DUE, PlanFields.DUE_KEY), sparse);
            target.createIndex(Indexes.ascending(PlanFields.INTO), sparse);
            target.createIndex(Indexes.ascending(PlanFields.TAKEN), sparse);
            target.createIndex(Indexes.ascending(PlanFields.ORGS, PlanFields.ON_REGISTER, "_id"));
            return null;
        });
    }

    @Override
    public Map<String, List<String>> orgsOf(Collection<String> personIds) {
        Map<String, List<String>> orgs = new HashMap<>();
        Set<String> absorbed = new HashSet<>();
        mongo.execute(COLLECTION, target -> {
            target.find(Filters.in("_id", personIds))
                    .projection(Projections.include(PlanFields.ORGS, PlanFields.INTO))
                    .forEach(document -> {
                        orgs.put(document.getString("_id"), document.getList(PlanFields.ORGS, String.class));
                        if (document.containsKey(PlanFields.INTO)) {
                            absorbed.add(document.getString("_id"));
                        }
                    });
            return null;
        });
        if (!absorbed.isEmpty()) {
            chains(absorbed).forEach((id, chain) -> {
                String last = chain.get(chain.size() - 1);
                orgs.put(id, orgsOf(List.of(last)).getOrDefault(last, List.of()));
            });
        }
        return orgs;
    }

    @Override
    public Map<String, Set<String>> survivorsOf(Collection<String> personIds) {
        Map<String, Set<String>> survivors = new HashMap<>();
        chains(personIds).forEach((id, chain) -> survivors.put(id, new HashSet<>(chain)));
        return survivors;
    }

    /** The way from each absorbed record to the one that goes on. */
    private Map<String, List<String>> chains(Collection<String> personIds) {
        Map<String, String> into = new HashMap<>();
        Collection<String> open = personIds;
        while (!open.isEmpty()) {
            Map<String, String> found = pairs(Filters.and(Filters.in("_id", open), Filters.exists(PlanFields.INTO)));
            found.keySet().removeAll(into.keySet());
            into.putAll(found);
            open = found.values();
        }
        Map<String, List<String>> chains = new HashMap<>();
        for (String id : personIds) {
            List<String> chain = new ArrayList<>();
            for (String next = into.get(id); next != null && !next.equals(id) && !chain.contains(next); ) {
                chain.add(next);
                next = into.get(next);
            }
            if (!chain.isEmpty()) {
                chains.put(id, chain);
            }
        }
        return chains;
    }

    @Override
    public Map<String, Set<String>> absorbedBy(Collection<String> personIds) {
        Map<String, String> into = new HashMap<>();
        Collection<String> open = personIds;
        while (!open.isEmpty()) {
            Map<String, String> found = pairs(Filters.in(PlanFields.INTO, open));
            found.keySet().removeAll(into.keySet());
            into.putAll(found);
            open = found.keySet();
        }
        Map<String, Set<String>> absorbed = new HashMap<>();
        for (String id : into.keySet()) {
            Set<String> seen = new HashSet<>(Set.of(id));
            for (String next = into.get(id); next != null && seen.add(next); next = into.get(next)) {
                if (personIds.contains(next)) {
                    absorbed.computeIfAbsent(next, survivor -> new HashSet<>()).add(id);
                }
            }
        }
        return absorbed;
    }

    /** Absorbed records that match, with the ones that go on. */
    private Map<String, String> pairs(Bson filter) {
        Map<String, String> pairs = new HashMap<>();
        mongo.execute(COLLECTION, target -> {
            target.find(filter)
                    .projection(Projections.include(PlanFields.INTO))
                    .forEach((Document document) ->
                            pairs.put(document.getString("_id"), document.getString(PlanFields.INTO)));
            return null;
        });
        return pairs;
    }

    @Override
    public Set<String> holding(Collection<String> absorbedIds) {
        Set<String> holding = new HashSet<>();
        mongo.execute(COLLECTION, target -> {
            target.find(Filters.in(PlanFields.TAKEN, absorbedIds))
                    .projection(Projections.include("_id"))
                    .forEach((Document document) -> holding.add(document.getString("_id")));
            return null;
        });
        return holding;
    }

    @Override
    public Optional<List<String>> orgsDownTo(String org) {
        Document found = mongo.execute(
                COLLECTION,
                target -> target.find(Filters.eq(PlanFields.ORGS, org))
                        .projection(Projections.include(PlanFields.ORGS))
                        .first());
        if (found == null) {
            return Optional.empty();
        }
        List<String> orgs = found.getList(PlanFields.ORGS, String.class);
        return Optional.of(orgs.subList(0, orgs.indexOf(org) + 1));
    }

    @Override
    public List<String> idsOf(String org, Kind kind, @Nullable String after, int limit) {
        return onRegister(org, kind, null, after, limit).stream()
                .map(Person::personId)
                .toList();
    }

    @Override
    public List<Person> children(String org, @Nullable Set<String> within, @Nullable String after, int limit) {
        return onRegister(org, Kind.CHILD, within, after, limit);
    }

    private List<Person> onRegister(
            String org, Kind kind, @Nullable Set<String> within, @Nullable String after, int limit) {
        List<Bson> filters = new ArrayList<>(List.of(
                Filters.eq(PlanFields.ORGS, org),
                Filters.eq(PlanFields.KIND, kind.name()),
                Filters.eq(PlanFields.ON_REGISTER, true)));
        if (after != null) {
            filters.add(Filters.gt("_id", after));
        }
        if (within != null) {
            filters.add(Filters.in(PlanFields.ORGS, within));
        }
        List<Person> found = new ArrayList<>();
        mongo.execute(COLLECTION, target -> {
            target.find(Filters.and(filters))
                    .projection(Projections.include(PlanFields.ORGS))
                    .sort(Sorts.ascending("_id"))
                    .limit(limit)
                    .forEach((Document document) -> found.add(
                            new Person(document.getString("_id"), document.getList(PlanFields.ORGS, String.class))));
            return null;
        });
        return found;
    }

    @Override
    public List<Loaded<CarePlan>> waiting(Instant now, int limit) {
        return plans.find(new Query(Criteria.where(PlanFields.NEXT).lte(Date.from(now)))
                .with(Sort.by(PlanFields.NEXT))
                .limit(limit));
    }

    @Override
    public List<String> waitingIds(Instant now, int limit) {
        List<String> ids = new ArrayList<>();
        mongo.execute(COLLECTION, target -> {
            target.find(Filters.lte(PlanFields.NEXT, Date.from(now)))
                    .projection(Projections.include("_id"))
                    .sort(Sorts.ascending(PlanFields.NEXT))
                    .limit(limit)
                    .forEach((Document document) -> ids.add(document.getString("_id")));
            return null;
        });
        return ids;
    }

    @Override
    public void postpone(String personId, Instant now, Instant until) {
        mongo.execute(
                COLLECTION,
                target -> target.updateOne(
                        Filters.and(Filters.eq("_id", personId), Filters.lte(PlanFields.NEXT, Date.from(now))),
                        Updates.set(PlanFields.NEXT, Date.from(until))));
    }

    @Override
    public long countWaiting(Instant now) {
        Long count = mongo.execute(
                COLLECTION, target -> target.countDocuments(Filters.lte(PlanFields.NEXT, Date.from(now))));
        return Objects.requireNonNull(count);
    }

    @Override
    public List<Row> list(
            DutyState state,
            String org,
            @Nullable String role,
            @Nullable Set<String> within,
            @Nullable String after,
            int limit) {
        boolean alarm = state == DutyState.OVERDUE;
        String keys = alarm ? PlanFields.ALARM : PlanFields.DUE;
        String sort = alarm ? PlanFields.ALARM_KEY : PlanFields.DUE_KEY;
        List<Bson> filters = new ArrayList<>();
        filters.add(Filters.eq(keys, role == null ? org : PlanFields.key(org, role)));
        if (after != null) {
            filters.add(Filters.gt(sort, after));
        }
        if (within != null) {
            filters.add(Filters.in(PlanFields.ORGS, within));
        }
        List<Row> rows = new ArrayList<>();
        mongo.execute(COLLECTION, target -> {
            target.find(Filters.and(filters))
                    .sort(Sorts.ascending(sort))
                    .limit(limit)
                    .forEach((Document document) -> rows.add(new Row(mapper.read(document), document.getString(sort))));
            return null;
        });
        return rows;
    }

    @Override
    public List<CarePlan> onRegister(@Nullable String org, @Nullable Set<String> within, int limit) {
        List<Bson> filters = new ArrayList<>();
        if (org != null) {
            filters.add(Filters.eq(PlanFields.ORGS, org));
        }
        if (within != null) {
            filters.add(Filters.in(PlanFields.ORGS, within));
        }
        filters.add(Filters.eq(PlanFields.ON_REGISTER, true));
        List<CarePlan> found = new ArrayList<>();
        mongo.execute(COLLECTION, target -> {
            target.find(Filters.and(filters))
                    .projection(Projections.exclude("outbox"))
                    .limit(limit)
                    .forEach((Document document) -> found.add(mapper.read(document)));
            return null;
        });
        return found;
    }

    @Override
    public void eachOpen(
            DutyState state,
            @Nullable String org,
            Set<String> roles,
            @Nullable Set<String> within,
            Consumer<CarePlan> each) {
        String keys = state == DutyState.OVERDUE ? PlanFields.ALARM : PlanFields.DUE;
        List<Bson> filters = new ArrayList<>();
        if (org != null) {
            filters.add(Filters.in(keys, keys(Set.of(org), roles)));
        }
        if (within != null) {
            filters.add(Filters.in(keys, keys(within, roles)));
        }
        mongo.execute(COLLECTION, target -> {
            target.find(Filters.and(filters))
                    .projection(Projections.exclude("outbox"))
                    .forEach((Document document) -> each.accept(mapper.read(document)));
            return null;
        });
    }

    private static List<String> keys(Set<String> orgs, Set<String> roles) {
        if (roles.isEmpty()) {
            return List.copyOf(orgs);
        }
        return orgs.stream()
                .flatMap(org -> roles.stream().map(role -> PlanFields.key(org, role)))
                .toList();
    }
}
