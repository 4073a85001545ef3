package org.shouwang.careactivity.need.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.app.FactSource;
import org.shouwang.careactivity.need.Need;
import org.shouwang.careactivity.need.NeedFacts;
import org.shouwang.careactivity.need.NeedState;
import org.shouwang.careactivity.need.NeedStep;
import org.shouwang.careactivity.need.app.Needs;
import org.shouwang.careactivity.need.messaging.NeedEventMapper;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.outbox.NewEvent;
import org.shouwang.platform.outbox.StaleVersionException;
import org.shouwang.platform.outbox.Write;
import org.springframework.data.mongodb.core.MongoOperations;

/** Needs in one collection with three indexes: by person, by organisation and state, the same by owner. */
public final class MongoNeeds implements Needs, FactSource {
    /** The collection of needs. */
    public static final String COLLECTION = "needs";

    private static final int MOST_NEEDS = 1000;

    private final MongoOperations mongo;
    private final AggregateCollection<Need> needs;
    private final NeedMapper mapper;

    /** Makes sure of the indexes. */
    public MongoNeeds(MongoOperations mongo, AggregateCollection<Need> needs, NeedMapper mapper) {
        this.mongo = mongo;
        this.needs = needs;
        this.mapper = mapper;
        mongo.execute(COLLECTION, target -> {
            target.createIndex(Indexes.ascending(NeedMapper.PERSON, NeedMapper.KEY));
            target.createIndex(Indexes.ascending(NeedMapper.ORGS, NeedMapper.STATE, NeedMapper.KEY));
            return target.createIndex(
                    Indexes.ascending(NeedMapper.ORGS, NeedMapper.STATE, NeedMapper.OWNER, NeedMapper.KEY));
        });
    }

    @Override
    public boolean insert(Need need) {
        return needs.insertAll(List.of(new Write<>(need, List.of(NeedEventMapper.raised(need)))))
                .isEmpty();
    }

    @Override
    public Optional<Loaded<Need>> find(String id) {
        return needs.find(id);
    }

    @Override
    public Optional<Loaded<Need>> step(Loaded<Need> loaded, Need next, NeedStep step) {
        return change(loaded, next, NeedEventMapper.stepped(next, step));
    }

    @Override
    public Optional<Loaded<Need>> withdraw(Loaded<Need> loaded, Need withdrawn) {
        return change(loaded, withdrawn, NeedEventMapper.withdrawn(withdrawn));
    }

    private Optional<Loaded<Need>> change(Loaded<Need> loaded, Need next, NewEvent event) {
        try {
            return Optional.of(needs.update(loaded, next, List.of(event)));
        } catch (StaleVersionException somebodyWasFaster) {
            return Optional.empty();
        }
    }

    @Override
    public List<Row> ofPerson(Set<String> records, @Nullable String after, int limit) {
        return rows(new ArrayList<>(List.of(Filters.in(NeedMapper.PERSON, records))), after, limit);
    }

    @Override
    public List<Row> ofOrganisation(
            String org,
            NeedState state,
            @Nullable String owner,
            @Nullable Set<String> within,
            @Nullable String after,
            int limit) {
        List<Bson> filters = new ArrayList<>();
        filters.add(Filters.eq(NeedMapper.ORGS, org));
        filters.add(Filters.eq(NeedMapper.STATE, state.name()));
        if (owner != null) {
            filters.add(Filters.eq(NeedMapper.OWNER, owner));
        }
        if (within != null) {
            filters.add(Filters.in(NeedMapper.ORGS, within));
        }
        return rows(filters, after, limit);
    }

    @Override
    public Map<String, List<Fact>> doneSince(Collection<String> subjectIds, Instant since) {
        Map<String, List<Fact>> facts = new HashMap<>();
        mongo.execute(COLLECTION, target -> {
            target.find(Filters.and(
                            Filters.in(NeedMapper.PERSON, subjectIds),
                            Filters.gte(NeedMapper.ANSWERED_AT, Date.from(since))))
                    .limit(MOST_NEEDS * subjectIds.size())
                    .forEach((Document document) -> {
                        Need need = mapper.read(document);
                        NeedFacts.of(need).stream()
                                .filter(fact -> !fact.at().isBefore(since))
                                .forEach(fact -> facts.computeIfAbsent(need.personId(), id -> new ArrayList<>())
                                        .add(fact));
                    });
            return null;
        });
        return facts;
    }

    private List<Row> rows(List<Bson> filters, @Nullable String after, int limit) {
        if (after != null) {
            filters.add(Filters.gt(NeedMapper.KEY, after));
        }
        List<Row> rows = new ArrayList<>();
        mongo.execute(COLLECTION, target -> {
            target.find(Filters.and(filters))
                    .sort(Sorts.ascending(NeedMapper.KEY))
                    .limit(limit)
                    .forEach((Document document) ->
                            rows.add(new Row(mapper.read(document), document.getString(NeedMapper.KEY))));
            return null;
        });
        return rows;
    }
}
