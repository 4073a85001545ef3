package org.shouwang.notification.erasure;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.shouwang.platform.outbox.Fields;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Deletes everything this service keeps of erased people: contact points, ladders, reminders with their words, failing
 * numbers, and what was written back from the family's phones. Ids of ladders and contact points begin with the person's,
 * so that they are found by range. Doing it twice changes nothing.
 */
public final class ErasePeople implements Predicate<Set<String>> {

    /** The collections that are cleared. */
    public static final List<String> CLEARED =
            List.of("people", "ladders", "reminders", "unreachable", "receipts", "replies", "campaigns");

    /** The other collections of the service beside the tombstones: nothing in them tells of a person in care. */
    public static final List<String> OF_NOBODY = List.of("holds");

    private static final String ID = "_id";
    private static final String PERSON = "p";
    private static final String PHONE = "ph";
    private static final String CONTACT = "cp";
    private static final char AFTER = '\uffff';

    private final MongoOperations mongo;

    /** Makes the indexes by which replies are found. */
    public ErasePeople(MongoOperations mongo) {
        this.mongo = mongo;
        on("replies", rows -> rows.createIndex(Indexes.ascending(PERSON)));
        on("replies", rows -> rows.createIndex(Indexes.ascending(PHONE)));
    }

    /** False when documents have events that wait: to be done again. */
    @Override
    public boolean test(Set<String> ids) {
        Set<String> points = points(ids);
        Set<String> phones = familyPhones(ids, points);
        // a campaign that is being planned begins again: whoever has a reminder of it already gets no second one
        on(
                "campaigns",
                rows -> rows.updateMany(
                        Filters.in("last", ids), Updates.combine(Updates.unset("last"), Updates.set("planned", 0L))));
        boolean done = delete("replies", Filters.in(PERSON, ids));
        done &= delete("replies", Filters.and(Filters.in(PHONE, phones), Filters.exists(PERSON, false)));
        done &= delete("receipts", Filters.in(PHONE, phones));
        done &= delete("unreachable", Filters.in(ID, points));
        for (String id : ids) {
            done &= delete("ladders", startsWith(id + ":"));
            done &= delete("unreachable", startsWith(id + "."));
        }
        if (!done) {
            return false;
        }
        return delete("reminders", Filters.in(PERSON, ids)) && delete("people", Filters.in(ID, ids));
    }

    private Set<String> points(Set<String> ids) {
        Set<String> points = new HashSet<>();
        for (Document person :
                on("people", rows -> rows.find(Filters.in(ID, ids)).into(new ArrayList<>()))) {
            person.getList("cp", Document.class, List.of()).forEach(point -> points.add(point.getString("id")));
        }
        return points;
    }

    /** Phones of the person and the family, as hashes; those of staff are reached by contact points of their own. */
    private Set<String> familyPhones(Set<String> ids, Set<String> points) {
        Set<String> phones = new HashSet<>();
        for (Document reminder :
                on("reminders", rows -> rows.find(Filters.in(PERSON, ids)).into(new ArrayList<>()))) {
            String contact = reminder.getString(CONTACT);
            if (contact != null && (points.contains(contact) || contact.startsWith(reminder.getString(PERSON) + "."))) {
                reminder.getList("at", Document.class, List.of())
                        .forEach(attempt -> phones.add(attempt.getString(PHONE)));
            }
        }
        return phones;
    }

    private static Bson startsWith(String begin) {
        return Filters.and(Filters.gte(ID, begin), Filters.lt(ID, begin + AFTER));
    }

    /** Deletes no document whose events still wait to be told; true when none is left. */
    private boolean delete(String name, Bson filter) {
        on(name, rows -> rows.deleteMany(Filters.and(filter, Filters.exists(Fields.RELAY_AT, false))));
        return on(
                name, rows -> rows.find(filter).limit(1).into(new ArrayList<>()).isEmpty());
    }

    private <T> T on(String name, Function<MongoCollection<Document>, T> action) {
        return Objects.requireNonNull(mongo.execute(name, action::apply));
    }
}
