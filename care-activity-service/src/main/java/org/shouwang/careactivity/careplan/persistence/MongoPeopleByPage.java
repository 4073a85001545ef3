package org.shouwang.careactivity.careplan.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Subject;
import org.shouwang.careactivity.careplan.app.PeopleByPage;
import org.springframework.data.mongodb.core.MongoOperations;

/** Walks the care plans by id, reading who they are for and nothing else; a walk reads each document once. */
public final class MongoPeopleByPage implements PeopleByPage {
    private final MongoOperations mongo;

    /** A walk over the collection of care plans. */
    public MongoPeopleByPage(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<Subject> page(@Nullable String org, @Nullable Set<String> within, @Nullable String after, int limit) {
        List<Bson> filters = new ArrayList<>();
        filters.add(Filters.eq(PlanFields.ON_REGISTER, true));
        if (after != null) {
            filters.add(Filters.gt("_id", after));
        }
        if (org != null) {
            filters.add(Filters.eq(PlanFields.ORGS, org));
        }
        if (within != null) {
            filters.add(Filters.in(PlanFields.ORGS, within));
        }
        List<Subject> people = new ArrayList<>();
        mongo.execute(PlanFields.COLLECTION, target -> {
            target.find(Filters.and(filters))
                    .projection(Projections.exclude("lines", "past", "pauses", "outbox"))
                    .sort(Sorts.ascending("_id"))
                    .limit(limit)
                    .forEach((Document document) -> people.add(PlanMapper.subject(document)));
            return null;
        });
        return people;
    }
}
