package org.shouwang.registry.household.persistence;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Aggregates;
import org.shouwang.platform.outbox.DocumentMapper;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.registry.erasure.Belongings;
import org.shouwang.registry.household.Household;
import org.shouwang.registry.household.Relation;
import org.shouwang.registry.household.Resident;
import org.shouwang.registry.household.app.Households;
import org.shouwang.registry.rights.Sight;
import org.shouwang.registry.rights.persistence.Within;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.stereotype.Component;

/** Households in {@code households}. Nobody else acts on them, so they tell no events. */
@Component
final class MongoHouseholds implements Households, Belongings {

    private static final String COLLECTION = "households";
    /** Who lives there: unique over all households, so nobody lives in two. */
    private static final String PRESENT = "present";

    private static final String VILLAGE = "village";
    private static final String PERSON = "residents.person";
    private static final int DUPLICATE_KEY = 11_000;

    private final AggregateCollection<Household> households;

    MongoHouseholds(MongoOperations mongo, Aggregates aggregates) {
        mongo.execute(COLLECTION, collection -> {
            collection.createIndex(Indexes.ascending(PRESENT), new IndexOptions().unique(true));
            collection.createIndex(Indexes.ascending(VILLAGE, "_id"));
            return collection.createIndex(Indexes.ascending(PERSON));
        });
        households = aggregates.collection(COLLECTION, new Mapper());
    }

    @Override
    public Optional<Loaded<Household>> find(String id, Sight sight) {
        return households.find(new BasicQuery(Within.id(id, sight, "orgs"))).stream()
                .findFirst();
    }

    @Override
    public Optional<Loaded<Household>> of(String personId) {
        return households.find(new BasicQuery(new Document(PRESENT, personId))).stream()
                .findFirst();
    }

    @Override
    public List<Loaded<Household>> inVillage(String village, String after, int limit) {
        return households.find(new BasicQuery(new Document(VILLAGE, village).append("_id", new Document("$gt", after)))
                .with(Sort.by("_id"))
                .limit(limit));
    }

    @Override
    public Optional<Loaded<Household>> add(Household household) {
        return unlessTaken(() -> households.insert(household, List.of()));
    }

    @Override
    public Optional<Loaded<Household>> change(Loaded<Household> before, Household after) {
        return unlessTaken(() -> households.update(before, after, List.of()));
    }

    /** Whoever changes a household at the same moment wins; the erasure is called again then. */
    @Override
    public void drop(String personId) {
        households
                .find(new BasicQuery(new Document(PERSON, personId)))
                .forEach(found -> households.update(found, found.state().without(personId), List.of()));
    }

    private static Optional<Loaded<Household>> unlessTaken(Supplier<Loaded<Household>> write) {
        try {
            return Optional.of(write.get());
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            if (taken(e) || taken(e.getCause())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static boolean taken(@Nullable Throwable e) {
        return e instanceof MongoBulkWriteException bulk
                && bulk.getWriteErrors().stream().anyMatch(error -> error.getCode() == DUPLICATE_KEY);
    }

    private static final class Mapper implements DocumentMapper<Household> {

        @Override
        public String id(Household household) {
            return household.id();
        }

        /** An empty one is present itself: without a value of its own, two of them would be equal to the index. */
        @Override
        public Document write(Household household) {
            List<String> present = household.present().isEmpty()
                    ? List.of(household.id())
                    : household.present().stream().map(Resident::personId).toList();
            return new Document(VILLAGE, household.village())
                    .append("orgs", household.orgs())
                    .append(PRESENT, present)
                    .append(
                            "residents",
                            household.residents().stream().map(Mapper::resident).toList());
        }

        private static Document resident(Resident one) {
            Document document = new Document("person", one.personId())
                    .append("relation", one.relation().name())
                    .append("from", one.from().toString());
            LocalDate until = one.until();
            if (until != null) {
                document.append("until", until.toString());
            }
            return document;
        }

        @Override
        public Household read(Document document) {
            return new Household(
                    document.getString("_id"),
                    document.getString(VILLAGE),
                    document.getList("orgs", String.class),
                    document.getList("residents", Document.class).stream()
                            .map(Mapper::readResident)
                            .toList());
        }

        private static Resident readResident(Document one) {
            String until = one.getString("until");
            return new Resident(
                    one.getString("person"),
                    Relation.valueOf(one.getString("relation")),
                    LocalDate.parse(one.getString("from")),
                    until == null ? null : LocalDate.parse(until));
        }
    }
}
