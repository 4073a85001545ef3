package org.shouwang.careactivity.aid.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.aid.Gift;
import org.shouwang.careactivity.aid.app.Gifts;
import org.shouwang.careactivity.aid.messaging.GiftEventMapper;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.outbox.NewEvent;
import org.shouwang.platform.outbox.StaleVersionException;
import org.shouwang.platform.outbox.Write;
import org.springframework.data.mongodb.core.MongoOperations;

/** Gifts in one collection with three indexes: organisation and day, person and day, organisation and day of what is unsigned. */
public final class MongoGifts implements Gifts {
    /** The collection of gifts. */
    public static final String COLLECTION = "gifts";

    private final MongoOperations mongo;
    private final AggregateCollection<Gift> gifts;
    private final GiftMapper mapper;

    /** Makes sure of the indexes. */
    public MongoGifts(MongoOperations mongo, AggregateCollection<Gift> gifts, GiftMapper mapper) {
        this.mongo = mongo;
        this.gifts = gifts;
        this.mapper = mapper;
        mongo.execute(COLLECTION, target -> {
            target.createIndex(Indexes.ascending(GiftMapper.ORGS, GiftMapper.KEY));
            target.createIndex(Indexes.ascending(GiftMapper.PEOPLE, GiftMapper.KEY));
            return target.createIndex(
                    Indexes.ascending(GiftMapper.UNSIGNED, GiftMapper.KEY), new IndexOptions().sparse(true));
        });
    }

    @Override
    public boolean insert(Gift gift) {
        return gifts.insertAll(List.of(new Write<>(gift, List.of(GiftEventMapper.given(gift)))))
                .isEmpty();
    }

    @Override
    public Optional<Loaded<Gift>> find(String id) {
        return gifts.find(id);
    }

    @Override
    public Optional<Loaded<Gift>> sign(Loaded<Gift> loaded, Gift signed, Set<String> personIds) {
        return change(loaded, signed, GiftEventMapper.signed(signed, personIds));
    }

    @Override
    public Optional<Loaded<Gift>> withdraw(Loaded<Gift> loaded, Gift withdrawn) {
        return change(loaded, withdrawn, GiftEventMapper.withdrawn(withdrawn));
    }

    private Optional<Loaded<Gift>> change(Loaded<Gift> loaded, Gift next, NewEvent event) {
        try {
            return Optional.of(gifts.update(loaded, next, List.of(event)));
        } catch (StaleVersionException somebodyWasFaster) {
            return Optional.empty();
        }
    }

    @Override
    public List<Row> ofOrganisation(
            String org, boolean unsigned, @Nullable Set<String> within, @Nullable String before, int limit) {
        return rows(filters(unsigned ? GiftMapper.UNSIGNED : GiftMapper.ORGS, org, within), before, limit);
    }

    @Override
    public List<Row> ofPerson(String personId, @Nullable String before, int limit) {
        return rows(new ArrayList<>(List.of(Filters.eq(GiftMapper.PEOPLE, personId))), before, limit);
    }

    @Override
    public void each(String org, @Nullable Set<String> within, LocalDate from, LocalDate to, Consumer<Gift> taker) {
        List<Bson> filters = filters(GiftMapper.ORGS, org, within);
        filters.add(Filters.gte(GiftMapper.KEY, from.toString()));
        filters.add(Filters.lt(GiftMapper.KEY, to.plusDays(1).toString()));
        mongo.execute(COLLECTION, target -> {
            target.find(Filters.and(filters)).forEach((Document document) -> taker.accept(mapper.read(document)));
            return null;
        });
    }

    private static List<Bson> filters(String field, String org, @Nullable Set<String> within) {
        List<Bson> filters = new ArrayList<>(List.of(Filters.eq(field, org)));
        if (within != null) {
            filters.add(Filters.in(GiftMapper.ORGS, within));
        }
        return filters;
    }

    private List<Row> rows(List<Bson> filters, @Nullable String before, int limit) {
        if (before != null) {
            filters.add(Filters.lt(GiftMapper.KEY, before));
        }
        List<Row> rows = new ArrayList<>();
        mongo.execute(COLLECTION, target -> {
            target.find(Filters.and(filters))
                    .sort(Sorts.descending(GiftMapper.KEY))
                    .limit(limit)
                    .forEach((Document document) ->
                            rows.add(new Row(mapper.read(document), document.getString(GiftMapper.KEY))));
            return null;
        });
        return rows;
    }
}
