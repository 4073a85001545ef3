package org.shouwang.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The indexed server answers as the library's own unindexed one does, whatever is asked and written in between. */
class TwinTest {
    private static final int ROUNDS = 2_500;

    private final MongoServer plain = new MongoServer(new MemoryBackend());
    private final EmbeddedMongo indexed = EmbeddedMongo.inMemory();
    private @Nullable MongoClient plainClient;
    private @Nullable MongoClient indexedClient;

    @BeforeEach
    void start() {
        plainClient = MongoClients.create(plain.bindAndGetConnectionString());
        indexedClient = MongoClients.create(indexed.start(0).connectionString());
    }

    @AfterEach
    void stop() {
        if (plainClient != null && indexedClient != null) {
            plainClient.close();
            indexedClient.close();
        }
        plain.shutdownNow();
        indexed.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void random_queries_and_writes_give_the_same_answers(long seed) {
        assertThat(plainClient).isNotNull();
        assertThat(indexedClient).isNotNull();
        var twin = plainClient.getDatabase("t").getCollection("c");
        var tested = indexedClient.getDatabase("t").getCollection("c");
        unique(twin);
        unique(tested);
        index(tested);
        var random = new RandomQueries(seed);

        for (int round = 0; round < ROUNDS; round++) {
            if (round == 1_000) {
                tested.createIndex(Indexes.ascending("list.s", "list.d"));
            }
            Bson filter = random.filter();
            Function<MongoCollection<Document>, Object> action = action(random, filter);

            assertThat(outcome(action, tested))
                    .as("round %d %s", round, filter.toBsonDocument())
                    .isEqualTo(outcome(action, twin));
        }
        assertThat(tested.countDocuments()).isEqualTo(twin.countDocuments()).isPositive();
    }

    private static void unique(MongoCollection<Document> collection) {
        collection.createIndex(
                Indexes.ascending("u"), new IndexOptions().unique(true).sparse(true));
    }

    private static void index(MongoCollection<Document> collection) {
        collection.createIndex(Indexes.ascending("a", "b"));
        collection.createIndex(Indexes.compoundIndex(Indexes.ascending("tags"), Indexes.descending("b")));
        collection.createIndex(Indexes.ascending("tags", "c.d", "_id"));
        collection.createIndex(Indexes.descending("b"));
        collection.createIndex(Indexes.ascending("c.d", "b"));
        collection.createIndex(Indexes.ascending("s"), new IndexOptions().sparse(true));
    }

    private static Object outcome(
            Function<MongoCollection<Document>, Object> action, MongoCollection<Document> collection) {
        try {
            return action.apply(collection);
        } catch (MongoBulkWriteException e) {
            return "wrote " + e.getWriteResult().getInsertedCount()
                    + e.getWriteErrors().stream()
                            .map(error -> error.getIndex() + ":" + error.getCode())
                            .toList();
        } catch (MongoException e) {
            return "error " + e.getCode();
        }
    }

    private static Function<MongoCollection<Document>, Object> action(RandomQueries random, Bson filter) {
        Bson order = random.order();
        int limit = random.below(30);
        int skip = random.chance(20) ? random.below(10) : 0;
        Bson update = random.update();
        switch (random.below(12)) {
            case 0 -> {
                List<Document> documents = new ArrayList<>();
                for (int i = random.below(20); i >= 0; i--) {
                    documents.add(random.document());
                }
                return c -> c.insertMany(documents, new InsertManyOptions().ordered(false))
                        .getInsertedIds()
                        .size();
            }
            case 1 -> {
                String id = random.id();
                long version = random.below(3);
                return c -> c.updateOne(
                                Filters.and(Filters.eq("_id", id), Filters.eq("version", version)),
                                Updates.combine(update, Updates.inc("touched", 1)))
                        .getMatchedCount();
            }
            case 2 -> {
                Bson many = random.updateOfMany();
                List<String> ids = List.of(random.id(), random.id(), random.id());
                return c -> c.updateMany(Filters.and(filter, Filters.in("_id", ids)), many)
                        .getMatchedCount();
            }
            case 3 -> {
                return c -> c.findOneAndUpdate(
                        filter,
                        update,
                        new FindOneAndUpdateOptions().sort(order).returnDocument(ReturnDocument.AFTER));
            }
            case 4 -> {
                String id = random.id();
                return c -> c.deleteOne(Filters.eq("_id", id)).getDeletedCount();
            }
            case 5 -> {
                Document found = random.document();
                Object id = found.remove("_id");
                return c -> c.updateOne(
                                Filters.eq("_id", id), new Document("$set", found), new UpdateOptions().upsert(true))
                        .getMatchedCount();
            }
            case 6 -> {
                return c -> c.countDocuments(filter);
            }
            case 7 -> {
                return c -> c.aggregate(List.of(
                                Aggregates.match(filter),
                                Aggregates.sort(order),
                                Aggregates.limit(limit + 1),
                                Aggregates.group("$version", Accumulators.sum("n", 1))))
                        .into(new ArrayList<>());
            }
            case 8 -> {
                return c -> sorted(c.find(filter).into(new ArrayList<>()));
            }
            default -> {
                return c -> c.find(filter).sort(order).skip(skip).limit(limit).into(new ArrayList<>());
            }
        }
    }

    private static List<Document> sorted(List<Document> documents) {
        documents.sort(Comparator.comparing(document -> document.getString("_id")));
        return documents;
    }
}
