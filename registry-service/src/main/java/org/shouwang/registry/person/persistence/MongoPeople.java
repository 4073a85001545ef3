package org.shouwang.registry.person.persistence;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Aggregates;
import org.shouwang.platform.outbox.Change;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.outbox.NewEvent;
import org.shouwang.platform.outbox.Write;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.person.Course;
import org.shouwang.registry.person.Marks;
import org.shouwang.registry.person.Person;
import org.shouwang.registry.person.Registration;
import org.shouwang.registry.person.SearchKeys;
import org.shouwang.registry.person.app.People;
import org.shouwang.registry.person.app.PersonProblems;
import org.shouwang.registry.person.app.PersonQuery;
import org.shouwang.registry.person.messaging.PersonEvents;
import org.shouwang.registry.rights.Sight;
import org.shouwang.registry.rights.persistence.Within;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** People in the collection {@code people}. */
@Component
final class MongoPeople implements People {

    private static final String COLLECTION = "people";
    private static final int DUPLICATE_KEY = 11_000;
    private static final int MOST_CARED_FOR = 20;

    private final AggregateCollection<Person> people;
    private final SearchKeyFiller filler;

    MongoPeople(MongoOperations mongo, Aggregates aggregates) {
        mongo.execute(COLLECTION, collection -> {
            collection.createIndex(Indexes.ascending(PersonMapper.KEY), new IndexOptions().unique(true));
            collection.createIndex(Indexes.ascending(PersonMapper.SOFT_KEY));
            collection.createIndex(Indexes.ascending(PersonMapper.SEARCH_KEYS));
            collection.createIndex(Indexes.ascending(PersonMapper.MARKS));
            collection.createIndex(Indexes.ascending(PersonMapper.MERGED_INTO), new IndexOptions().sparse(true));
            collection.createIndex(Indexes.ascending(PersonMapper.ORGS, PersonMapper.KIND, "_id"));
            drop(collection, "orgs_1__id_1");
            return null;
        });
        people = aggregates.collection(COLLECTION, new PersonMapper());
        filler = new SearchKeyFiller(mongo, COLLECTION, new PersonMapper());
    }

    /** An index of an earlier version that another one has replaced. */
    private static void drop(MongoCollection<Document> collection, String index) {
        List<String> names =
                collection.listIndexes().map(found -> found.getString("name")).into(new ArrayList<>());
        if (names.contains(index)) {
            collection.dropIndex(index);
        }
    }

    @Override
    public Optional<Loaded<Person>> find(String id) {
        return people.find(id).filter(MongoPeople::notErased);
    }

    /** Absorbed records lie in no organisation, tombstones neither; only who sees everywhere has to be told apart. */
    @Override
    public Optional<Loaded<Person>> find(String id, Sight sight) {
        return people.find(new BasicQuery(seen(new Document("_id", id), sight))).stream()
                .filter(MongoPeople::notErased)
                .filter(person -> person.state().mergedInto().isEmpty())
                .findFirst();
    }

    @Override
    public Optional<String> survivor(String absorbedId, Sight sight) {
        return absorbing(List.of(absorbedId), sight).stream().findFirst().map(Loaded::id);
    }

    @Override
    public List<Loaded<Person>> survivors(Collection<String> absorbedKeys, Sight sight) {
        return absorbing(filler.absorbed(absorbedKeys), sight);
    }

    private static Document seen(Document asked, Sight sight) {
        Document within = Within.of(asked, sight, PersonMapper.ORGS);
        return sight.agreed() ? within.append(PersonMapper.MARKS, Marks.VOLUNTEERS) : within;
    }

    /** Asked also when there is nobody to ask for, so that nothing can be told from how long it took. */
    private List<Loaded<Person>> absorbing(List<String> ids, Sight sight) {
        Document one =
                new Document("$in", ids.stream().map(SearchKeys::ofAbsorbed).toList());
        return people.find(new BasicQuery(seen(new Document(PersonMapper.SEARCH_KEYS, one), sight)));
    }

    @Override
    public List<Loaded<Person>> byKeys(Collection<String> keys) {
        return keys.isEmpty() ? List.of() : people.find(in(PersonMapper.KEY, keys));
    }

    @Override
    public List<Loaded<Person>> byKeys(Collection<String> keys, Sight sight) {
        Document one = new Document("$in", List.copyOf(keys));
        return people.find(new BasicQuery(seen(new Document(PersonMapper.KEY, one), sight)));
    }

    @Override
    public List<Loaded<Person>> bySoftKeys(Collection<String> softKeys) {
        return softKeys.isEmpty() ? List.of() : people.find(in(PersonMapper.SOFT_KEY, softKeys));
    }

    @Override
    public List<Loaded<Person>> byIds(Collection<String> ids) {
        return people.findAll(ids);
    }

    @Override
    public List<Loaded<Person>> byIds(Collection<String> ids, Sight sight) {
        Document one = new Document("$in", List.copyOf(ids));
        return people.find(
                new BasicQuery(Within.of(new Document("_id", one), sight, PersonMapper.ORGS, PersonMapper.OWN_ORGS)));
    }

    @Override
    public List<Loaded<Person>> byTwinKeys(Collection<String> keys, int limit) {
        return keys.isEmpty()
                ? List.of()
                : people.find(in(PersonMapper.SEARCH_KEYS, keys).limit(limit));
    }

    @Override
    public List<Loaded<Person>> after(String id, int limit) {
        return people.find(new BasicQuery(new Document("_id", new Document("$gt", id)))
                .with(Sort.by("_id"))
                .limit(limit));
    }

    @Override
    public List<Loaded<Person>> absorbedInto(String id) {
        return people.find(new BasicQuery(new Document(PersonMapper.MERGED_INTO, id)));
    }

    @Override
    public List<Loaded<Person>> caredForBy(String idNumberHash, Sight sight) {
        Document carer = new Document(PersonMapper.SEARCH_KEYS, SearchKeys.ofCarer(idNumberHash));
        return people.find(
                new BasicQuery(seen(carer, sight)).with(Sort.by("_id")).limit(MOST_CARED_FOR));
    }

    @Override
    public List<Loaded<Person>> expecting(Collection<String> days) {
        return people.find(in(
                PersonMapper.SEARCH_KEYS,
                days.stream().map(SearchKeys::ofReturn).toList()));
    }

    private static Query in(String field, Collection<String> values) {
        return new BasicQuery(new Document(field, new Document("$in", List.copyOf(values))));
    }

    @Override
    public List<Loaded<Person>> search(PersonQuery query) {
        List<Loaded<Person>> found = people.find(
                new BasicQuery(PersonFilter.of(query)).with(Sort.by("_id")).limit(query.limit()));
        String name = query.name();
        return name == null
                ? found
                : found.stream()
                        .filter(person -> SearchKeys.matches(person.state().name(), name))
                        .toList();
    }

    @Override
    public Stretch fillSearchKeys(@Nullable String after, int limit) {
        return filler.fill(after, limit);
    }

    @Override
    public Set<String> registerAll(List<Person> registered) {
        return people.insertAll(registered.stream()
                .map(person -> new Write<>(person, List.of(PersonEvents.registered(person))))
                .toList());
    }

    @Override
    public Set<String> changeAll(List<Changing> changes) {
        return people.updateAll(changes.stream()
                .map(change -> new Change<>(
                        change.before(), change.after().person(), List.of(PersonEvents.changed(change.after()))))
                .toList());
    }

    private static boolean notErased(Loaded<Person> person) {
        return person.state().registration().status() != Registration.Status.ERASED;
    }

    @Override
    public void erase(Loaded<Person> before, Course.Erased erased) {
        Person person = before.state();
        if (person.registration().locked()) {
            throw new ProblemException(PersonProblems.RECORD_LOCKED);
        }
        List<NewEvent> told = new ArrayList<>();
        if (person.registration().present()) {
            told.add(PersonEvents.left(person, erased.on()));
        }
        told.add(PersonEvents.erased(person.id()));
        people.update(before, person.tombstone(erased), told);
    }

    @Override
    public Loaded<Person> change(Changing change) {
        if (change.before().state().registration().locked()
                && change.after().person().registration().locked()) {
            throw new ProblemException(PersonProblems.RECORD_LOCKED);
        }
        try {
            return people.update(
                    change.before(), change.after().person(), List.of(PersonEvents.changed(change.after())));
        } catch (DuplicateKeyException e) {
            throw e;
        } catch (RuntimeException e) {
            if (e.getCause() instanceof MongoBulkWriteException bulk
                    && bulk.getWriteErrors().stream().anyMatch(error -> error.getCode() == DUPLICATE_KEY)) {
                throw new DuplicateKeyException("identity key", e);
            }
            throw e;
        }
    }

    @Override
    public Loaded<Person> merge(Changing survivor, String absorbedId) {
        return people.update(
                survivor.before(),
                survivor.after().person(),
                List.of(
                        PersonEvents.changed(survivor.after()),
                        PersonEvents.merged(survivor.before().id(), absorbedId)));
    }

    @Override
    public Loaded<Person> unmerge(Changing survivor, String absorbedId) {
        return people.update(
                survivor.before(),
                survivor.after().person(),
                List.of(
                        PersonEvents.changed(survivor.after()),
                        PersonEvents.unmerged(survivor.before().id(), absorbedId)));
    }
}
