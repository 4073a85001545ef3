package org.shouwang.platform.outbox;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Query;

/**
 * Where aggregates of one kind are kept. Each write stores the state and its events in one document, guarded by the version
 * that was read, and then has the events published in the background. Nothing is ever published that was not stored.
 *
 * @param <S> an immutable state record
 */
public final class AggregateCollection<S> {

    private static final int DUPLICATE_KEY = 11000;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final String name;
    private final DocumentMapper<S> mapper;
    private final Aggregates outbox;

    AggregateCollection(String name, DocumentMapper<S> mapper, Aggregates outbox) {
        this.name = name;
        this.mapper = mapper;
        this.outbox = outbox;
    }

    public Optional<Loaded<S>> find(String id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    /** @return those that exist, in no order; one round trip */
    public List<Loaded<S>> findAll(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : load(Filters.in("_id", ids));
    }

    /** @return those that match, with the query's sort, skip and limit; its projection is ignored */
    public List<Loaded<S>> find(Query query) {
        return Raw.on(
                outbox.mongo(),
                name,
                target -> read(target.find(query.getQueryObject())
                        .sort(query.getSortObject())
                        .skip((int) query.getSkip())
                        .limit(query.getLimit())));
    }

    private List<Loaded<S>> load(Bson filter) {
        return Raw.on(outbox.mongo(), name, target -> read(target.find(filter)));
    }

    private List<Loaded<S>> read(FindIterable<Document> found) {
        List<Loaded<S>> loaded = new ArrayList<>();
        found.forEach(document -> loaded.add(loaded(document)));
        return loaded;
    }

    private Loaded<S> loaded(Document document) {
        Set<String> fields = new HashSet<>(document.keySet());
        fields.removeAll(Fields.OWN);
        return new Loaded<>(
                document.getString("_id"),
                document.getLong(Fields.VERSION),
                mapper.read(document),
                document.getLong(Fields.LAST_SEQUENCE),
                document.getList(Fields.OUTBOX, Document.class, List.of()).stream()
                        .map(OutboxEntry::from)
                        .toList(),
                fields);
    }

    /**
     * Stores a new aggregate.
     *
     * @throws DuplicateKeyException when the id, or the value of another unique index, is taken
     */
    public Loaded<S> insert(S state, List<NewEvent> events) {
        Prepared<S> prepared = prepare(new Write<>(state, events));
        Raw.on(outbox.mongo(), name, target -> target.insertOne(prepared.document()));
        publish(List.of(prepared));
        return prepared.loaded();
    }

    /**
     * Stores new aggregates in one round trip.
     *
     * @return the ids that were taken already; all others are stored
     */
    public Set<String> insertAll(List<Write<S>> writes) {
        if (writes.isEmpty()) {
            return Set.of();
        }
        List<Prepared<S>> prepared = writes.stream().map(this::prepare).toList();
        Set<String> taken = Raw.on(outbox.mongo(), name, target -> {
            try {
                target.insertMany(
                        prepared.stream().map(Prepared::document).toList(), new InsertManyOptions().ordered(false));
                return Set.<String>of();
            } catch (MongoBulkWriteException e) {
                return takenIds(e, prepared);
            }
        });
        publish(prepared.stream().filter(p -> !taken.contains(p.id())).toList());
        return taken;
    }

    private Set<String> takenIds(MongoBulkWriteException e, List<Prepared<S>> prepared) {
        if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
            throw e;
        }
        return e.getWriteErrors().stream()
                .map(error -> prepared.get(error.getIndex()).id())
                .collect(Collectors.toSet());
    }

    private record Prepared<S>(String id, S state, Document document, List<OutboxEntry> entries) {
        Loaded<S> loaded() {
            Set<String> fields = new HashSet<>(document.keySet());
            fields.removeAll(Fields.OWN);
            return new Loaded<>(id, 1, state, entries.size(), entries, fields);
        }
    }

    private Prepared<S> prepare(Write<S> write) {
        String id = mapper.id(write.state());
        List<OutboxEntry> entries = outbox.entries(write.events(), 0);
        Document document = new Document("_id", id);
        document.putAll(mapper.write(write.state()));
        document.append(Fields.VERSION, 1L).append(Fields.LAST_SEQUENCE, (long) entries.size());
        if (!entries.isEmpty()) {
            document.append(
                            Fields.OUTBOX,
                            entries.stream().map(OutboxEntry::toDocument).toList())
                    .append(Fields.RELAY_AT, outbox.relayAt());
        }
        return new Prepared<>(id, write.state(), document, entries);
    }

    private void publish(List<Prepared<S>> prepared) {
        outbox.publisher()
                .publish(prepared.stream()
                        .filter(p -> !p.entries().isEmpty())
                        .map(p -> new Waiting(name, p.id(), List.of(), p.entries()))
                        .toList());
    }

    /**
     * Changes a loaded aggregate.
     *
     * @throws StaleVersionException when somebody was faster; nothing is written then
     */
    public Loaded<S> update(Loaded<S> loaded, S next, List<NewEvent> events) {
        Ready<S> ready = ready(new Change<>(loaded, next, events));
        if (!store(List.of(ready)).isEmpty()) {
            throw new StaleVersionException(name, loaded.id());
        }
        return new Loaded<>(
                loaded.id(),
                loaded.version() + 1,
                next,
                loaded.lastSequence() + events.size(),
                Stream.concat(loaded.waiting().stream(), ready.entries().stream())
                        .toList(),
                Set.copyOf(mapper.write(next).keySet()));
    }

    /**
     * Changes loaded aggregates in one round trip, two when somebody was faster with one of them.
     *
     * @return the ids for which somebody was faster; nothing is written for them
     */
    public Set<String> updateAll(List<Change<S>> changes) {
        return changes.isEmpty()
                ? Set.of()
                : store(changes.stream().map(this::ready).toList());
    }

    private record Ready<S>(Loaded<S> loaded, S next, List<OutboxEntry> entries) {}

    private Ready<S> ready(Change<S> change) {
        Loaded<S> loaded = change.loaded();
        if (loaded.waiting().size() > outbox.maxPerDocument()) {
            throw new OutboxFullException(name, loaded.id());
        }
        return new Ready<>(loaded, change.next(), outbox.entries(change.events(), loaded.lastSequence()));
    }

    private Set<String> store(List<Ready<S>> changes) {
        String writer = outbox.nextId();
        List<WriteModel<Document>> models =
                changes.stream().map(change -> model(change, writer)).toList();
        List<String> ids = changes.stream().map(c -> c.loaded().id()).toList();
        Set<String> stale = Raw.on(outbox.mongo(), name, target -> {
            int matched = target.bulkWrite(models, UNORDERED).getMatchedCount();
            if (matched == changes.size()) {
                return Set.<String>of();
            }
            Set<String> written = target.find(Filters.and(Filters.in("_id", ids), Filters.eq(Fields.WRITER, writer)))
                    .projection(Projections.include("_id"))
                    .map(d -> d.getString("_id"))
                    .into(new HashSet<>());
            return ids.stream().filter(Predicate.not(written::contains)).collect(Collectors.toSet());
        });
        outbox.publisher()
                .publish(changes.stream()
                        .filter(c -> !c.entries().isEmpty())
                        .filter(c -> !stale.contains(c.loaded().id()))
                        .map(c -> new Waiting(name, c.loaded().id(), c.loaded().waiting(), c.entries()))
                        .toList());
        return stale;
    }

    private WriteModel<Document> model(Ready<S> change, String writer) {
        Loaded<S> loaded = change.loaded();
        List<OutboxEntry> entries = change.entries();
        Document set = mapper.write(change.next());
        Document unset = new Document();
        for (String field : loaded.fields()) {
            if (!set.containsKey(field)) {
                unset.append(field, "");
            }
        }
        set.append(Fields.VERSION, loaded.version() + 1)
                .append(Fields.LAST_SEQUENCE, loaded.lastSequence() + entries.size())
                .append(Fields.WRITER, writer);
        Document update = new Document("$set", set);
        if (!entries.isEmpty()) {
            set.append(Fields.RELAY_AT, outbox.relayAt());
            update.append(
                    "$push",
                    new Document(
                            Fields.OUTBOX,
                            new Document(
                                    "$each",
                                    entries.stream()
                                            .map(OutboxEntry::toDocument)
                                            .toList())));
        }
        if (!unset.isEmpty()) {
            update.append("$unset", unset);
        }
        return new UpdateOneModel<>(
                Filters.and(Filters.eq("_id", loaded.id()), Filters.eq(Fields.VERSION, loaded.version())), update);
    }
}
