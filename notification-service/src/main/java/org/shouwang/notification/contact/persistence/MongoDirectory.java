package org.shouwang.notification.contact.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.contact.ContactPoint;
import org.shouwang.notification.contact.Directory;
import org.shouwang.notification.contact.Person;
import org.shouwang.notification.contact.Person.Point;
import org.shouwang.platform.messaging.StateGuard;
import org.springframework.data.mongodb.core.MongoOperations;

/** A read model of the registry's people in the collection {@code people}: contact points without numbers, and offices. */
public final class MongoDirectory implements Directory {

    private static final String NAME = "people";
    private static final String OFFICES = "of";
    private static final String ORGS = "o";
    private static final String KIND = "k";

    private final MongoOperations mongo;

    /** Makes the index of offices. */
    public MongoDirectory(MongoOperations mongo) {
        this.mongo = mongo;
        on(target -> target.createIndex(Indexes.ascending(OFFICES)));
        on(target -> target.createIndex(Indexes.ascending(ORGS)));
    }

    /**
     * A person as the registry last told it.
     *
     * @param sequence place among the person's events
     * @param offices none for who left
     * @param kind CHILD, ELDER or HELPER
     * @param orgs organisations the person belongs to; none for who left
     */
    public record Entry(
            Person person, List<Office> offices, @Nullable String kind, List<String> orgs, long sequence) {}

    /** Keeps the newest of each; older ones change nothing. */
    public void keep(Collection<Entry> entries) {
        StateGuard.upsertAll(
                mongo,
                NAME,
                entries.stream()
                        .map(entry -> new StateGuard.Row(entry.person().id(), entry.sequence(), write(entry)))
                        .toList());
    }

    @Override
    public Map<String, Person> people(Collection<String> ids) {
        Map<String, Person> found = new HashMap<>();
        if (!ids.isEmpty()) {
            on(target -> target.find(Filters.in("_id", ids)).into(new ArrayList<>()))
                    .forEach(document -> found.put(document.getString("_id"), read(document)));
        }
        return found;
    }

    @Override
    public Map<Office, ContactPoint> holders(Collection<Office> offices, LocalDate today) {
        Map<String, Office> wanted = new HashMap<>();
        offices.forEach(office -> wanted.put(key(office), office));
        Map<Office, ContactPoint> holders = new HashMap<>();
        if (wanted.isEmpty()) {
            return holders;
        }
        List<Document> found =
                on(target -> target.find(Filters.in(OFFICES, wanted.keySet())).into(new ArrayList<>()));
        found.sort(java.util.Comparator.comparing(document -> document.getString("_id")));
        for (Document document : found) {
            read(document)
                    .own(today)
                    .ifPresent(contact -> document.getList(OFFICES, String.class).stream()
                            .map(wanted::get)
                            .filter(Objects::nonNull)
                            .forEach(office -> holders.putIfAbsent(office, contact)));
        }
        return holders;
    }

    @Override
    public List<Person> audience(String org, String kind, Collection<String> scope, String after, int limit) {
        List<Bson> all =
                new ArrayList<>(List.of(Filters.eq(ORGS, org), Filters.eq(KIND, kind), Filters.gt("_id", after)));
        if (!scope.isEmpty()) {
            all.add(Filters.in(ORGS, scope));
        }
        return on(target -> target.find(Filters.and(all))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(MongoDirectory::read)
                .into(new ArrayList<>()));
    }

    private static String key(Office office) {
        return office.role() + "@" + office.org();
    }

    private static Document write(Entry entry) {
        LocalDate birthDate = entry.person().birthDate();
        return new Document("b", birthDate == null ? null : birthDate.toString())
                .append(
                        "cp",
                        entry.person().points().stream()
                                .map(MongoDirectory::write)
                                .toList())
                .append(
                        OFFICES,
                        entry.offices().stream().map(MongoDirectory::key).toList())
                .append(KIND, entry.kind())
                .append(ORGS, entry.orgs());
    }

    private static Document write(Point point) {
        Document document =
                new Document("id", point.id()).append("h", point.holder()).append("l", point.literacy());
        put(document, "g", point.language());
        put(document, "e", point.hearing());
        put(document, "t", point.bestHour());
        return document;
    }

    private static void put(Document document, String key, @Nullable String value) {
        if (value != null) {
            document.append(key, value);
        }
    }

    private static Person read(Document document) {
        @Nullable String birthDate = document.getString("b");
        return new Person(
                document.getString("_id"),
                birthDate == null ? null : LocalDate.parse(birthDate),
                document.getList("cp", Document.class).stream()
                        .map(point -> new Point(
                                point.getString("id"),
                                point.getString("h"),
                                point.getString("l"),
                                point.getString("g"),
                                point.getString("e"),
                                point.getString("t")))
                        .toList());
    }

    private <T> T on(Function<MongoCollection<Document>, T> action) {
        return Objects.requireNonNull(mongo.execute(NAME, action::apply));
    }
}
