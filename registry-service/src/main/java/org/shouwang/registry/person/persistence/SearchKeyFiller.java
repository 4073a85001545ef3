package org.shouwang.registry.person.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.Fields;
import org.shouwang.registry.person.SearchKeys;
import org.shouwang.registry.person.app.People;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Writes the derived fields of older documents anew, and nothing else: the state stays, so neither version nor event. A
 * document that was changed since it was read is left alone, for that change wrote them.
 */
final class SearchKeyFiller {

    private static final Logger LOG = LoggerFactory.getLogger(SearchKeyFiller.class);
    private static final List<String> DERIVED =
            List.of(PersonMapper.SEARCH_KEYS, PersonMapper.MARKS, PersonMapper.KEYS_VERSION);

    private final MongoOperations mongo;
    private final String collection;
    private final PersonMapper mapper;

    SearchKeyFiller(MongoOperations mongo, String collection, PersonMapper mapper) {
        this.mongo = mongo;
        this.collection = collection;
        this.mapper = mapper;
    }

    /** Ids of absorbed records of these identity keys; nothing else of them is read. */
    List<String> absorbed(Collection<String> keys) {
        return Objects.requireNonNull(mongo.execute(
                collection,
                people -> people.find(Filters.and(
                                Filters.in(PersonMapper.KEY, keys), Filters.gt(PersonMapper.MERGED_INTO, "")))
                        .projection(Projections.include("_id"))
                        .map(found -> found.getString("_id"))
                        .into(new ArrayList<>())));
    }

    People.Stretch fill(@Nullable String after, int limit) {
        return Objects.requireNonNull(mongo.execute(collection, people -> fill(people, after, limit)));
    }

    private People.Stretch fill(MongoCollection<Document> people, @Nullable String after, int limit) {
        Bson rest = after == null ? new Document() : Filters.gt("_id", after);
        List<Document> heads = people.find(rest)
                .projection(Projections.include(PersonMapper.KEYS_VERSION))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .into(new ArrayList<>());
        if (heads.isEmpty()) {
            return new People.Stretch(null, 0);
        }
        List<String> behind = heads.stream()
                .filter(head -> head.getInteger(PersonMapper.KEYS_VERSION, 1) < SearchKeys.VERSION)
                .map(head -> head.getString("_id"))
                .toList();
        return new People.Stretch(heads.get(heads.size() - 1).getString("_id"), renew(people, behind));
    }

    private int renew(MongoCollection<Document> people, List<String> ids) {
        List<UpdateOneModel<Document>> updates = new ArrayList<>();
        if (!ids.isEmpty()) {
            people.find(Filters.in("_id", ids)).forEach(document -> renewed(document, updates));
        }
        return updates.isEmpty()
                ? 0
                : people.bulkWrite(updates, new BulkWriteOptions().ordered(false))
                        .getModifiedCount();
    }

    /** A document that cannot be read stays as it is and does not hold up the others. */
    private void renewed(Document document, List<UpdateOneModel<Document>> updates) {
        String id = document.getString("_id");
        try {
            Document fresh = mapper.write(mapper.read(document));
            Document derived = new Document();
            DERIVED.forEach(field -> derived.append(field, fresh.get(field)));
            updates.add(new UpdateOneModel<>(
                    Filters.and(Filters.eq("_id", id), Filters.eq(Fields.VERSION, document.getLong(Fields.VERSION))),
                    new Document("$set", derived)));
        } catch (RuntimeException e) {
            LOG.warn("Person {} keeps its old search keys: {}", id, e.getClass().getSimpleName());
        }
    }
}
