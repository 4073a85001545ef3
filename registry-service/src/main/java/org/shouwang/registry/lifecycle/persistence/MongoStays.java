package org.shouwang.registry.lifecycle.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.lifecycle.Stay;
import org.shouwang.registry.lifecycle.app.Stays;
import org.shouwang.registry.person.Registration;
import org.shouwang.registry.rights.Sight;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Looks into the collection {@code people}; indexes on what is rare are sparse, so that they cost the import nothing. */
@Component
final class MongoStays implements Stays {

    private static final String COLLECTION = "people";
    private static final String ID = "_id";
    private static final String ORGS = "orgs";
    private static final String STATUS = "status";
    private static final String KIND = "kind";
    private static final String BORN = "birthDate";
    private static final String LEFT_ON = "leftOn";
    private static final String ENTERED = "registeredOn";
    private static final String VERIFY_BY = "verifyBy";
    private static final String TO_CLEAR = "toClear";
    private static final String TO_ERASE = "toErase";
    private static final List<String> PRESENT =
            List.of(Registration.Status.ON_REGISTER.name(), Registration.Status.FOUND.name());
    private static final List<String> GONE =
            List.of(Registration.Status.LEFT.name(), Registration.Status.LOCKED.name());

    private final MongoOperations mongo;

    MongoStays(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.execute(COLLECTION, people -> {
            IndexOptions sparse = new IndexOptions().sparse(true);
            people.createIndex(Indexes.ascending(BORN), sparse);
            people.createIndex(Indexes.ascending(LEFT_ON), sparse);
            people.createIndex(Indexes.ascending(TO_CLEAR), sparse);
            return people.createIndex(Indexes.ascending(TO_ERASE), sparse);
        });
    }

    @Override
    public List<Stay> toVerify(String org, Sight sight, LocalDate day, @Nullable String after, int limit) {
        String longAgo = day.minusMonths(Registration.VERIFIED_FOR_MONTHS).toString();
        List<Bson> filters = within(org, sight, after);
        filters.add(Filters.in(STATUS, PRESENT));
        filters.add(Filters.or(
                Filters.lte(VERIFY_BY, day.toString()),
                Filters.and(Filters.exists(VERIFY_BY, false), Filters.lte(ENTERED, longAgo))));
        return stays(filters, limit);
    }

    @Override
    public List<Stay> childrenBorn(LocalDate from, LocalDate to, @Nullable String after, int limit) {
        List<Bson> filters = new ArrayList<>(List.of(
                Filters.gte(BORN, from.toString()),
                Filters.lte(BORN, to.toString()),
                Filters.eq(KIND, "CHILD"),
                Filters.in(STATUS, PRESENT)));
        after(filters, after);
        return stays(filters, limit);
    }

    @Override
    public List<Stay> leftUntil(LocalDate day, @Nullable String after, int limit) {
        List<Bson> filters = new ArrayList<>(
                List.of(Filters.gt(LEFT_ON, ""), Filters.lte(LEFT_ON, day.toString()), Filters.in(STATUS, GONE)));
        // An absorbed record is part of the one that goes on and is kept as long as that.
        filters.add(Filters.exists("mergedInto", false));
        after(filters, after);
        return stays(filters, limit);
    }

    @Override
    public List<String> toClear(int limit) {
        return ids(List.of(Filters.eq(TO_CLEAR, true)), limit);
    }

    @Override
    public void cleared(String personId) {
        mongo.execute(COLLECTION, people -> people.updateOne(Filters.eq(ID, personId), Updates.unset(TO_CLEAR)));
    }

    @Override
    public List<String> toErase(String org, Sight sight, @Nullable String after, int limit) {
        List<Bson> filters = within(org, sight, after);
        filters.add(Filters.eq(TO_ERASE, true));
        return ids(filters, limit);
    }

    private static List<Bson> within(String org, Sight sight, @Nullable String after) {
        List<Bson> filters = new ArrayList<>();
        filters.add(Filters.eq(ORGS, org));
        Set<String> scope = sight.orgs();
        if (scope != null && !scope.contains(org)) {
            filters.add(Filters.in(ORGS, scope));
        }
        after(filters, after);
        return filters;
    }

    private static void after(List<Bson> filters, @Nullable String after) {
        if (after != null) {
            filters.add(Filters.gt(ID, after));
        }
    }

    private List<String> ids(List<Bson> filters, int limit) {
        return Objects.requireNonNull(mongo.execute(
                COLLECTION,
                people -> people.find(Filters.and(filters))
                        .projection(Projections.include(ID))
                        .sort(Sorts.ascending(ID))
                        .limit(limit)
                        .map(person -> person.getString(ID))
                        .into(new ArrayList<>())));
    }

    private List<Stay> stays(List<Bson> filters, int limit) {
        return Objects.requireNonNull(mongo.execute(
                COLLECTION,
                people -> people.find(Filters.and(filters))
                        .projection(Projections.include(
                                KIND, STATUS, ENTERED, LEFT_ON, "exitReason", BORN, VERIFY_BY, "category", ORGS))
                        .sort(Sorts.ascending(ID))
                        .limit(limit)
                        .map(MongoStays::stay)
                        .into(new ArrayList<>())));
    }

    private static Stay stay(Document person) {
        LocalDate on = LocalDate.parse(person.getString(ENTERED));
        LocalDate verifyBy = day(person, VERIFY_BY);
        return new Stay(
                person.getString(ID),
                person.getString(KIND),
                person.getString(STATUS),
                on,
                day(person, LEFT_ON),
                person.getString("exitReason"),
                day(person, BORN),
                verifyBy == null ? on.plusMonths(Registration.VERIFIED_FOR_MONTHS) : verifyBy,
                person.getString("category"),
                person.getList(ORGS, String.class, List.of()));
    }

    private static @Nullable LocalDate day(Document person, String field) {
        String day = person.getString(field);
        return day == null ? null : LocalDate.parse(day);
    }
}
