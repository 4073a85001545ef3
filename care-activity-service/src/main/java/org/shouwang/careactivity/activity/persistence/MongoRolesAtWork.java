package org.shouwang.careactivity.activity.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.counters.app.RolesAtWork;
import org.springframework.data.mongodb.core.MongoOperations;

/** Reads from the activities in which roles they were done, through the index by person and time. */
public final class MongoRolesAtWork implements RolesAtWork {
    private static final int MOST = 5_000;

    private final MongoOperations mongo;

    /** Over the activities stored. */
    public MongoRolesAtWork(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Map<String, LocalDate> lastByRole(String personId, Instant since, Instant until) {
        Map<String, LocalDate> last = new HashMap<>();
        mongo.execute(MongoActivities.COLLECTION, target -> {
            target.find(Filters.and(
                            Filters.eq(ActivityMapper.PEOPLE, personId),
                            Filters.gte(ActivityMapper.AT, Date.from(since)),
                            Filters.lt(ActivityMapper.AT, Date.from(until)),
                            Filters.eq(ActivityMapper.RESULT, "DONE"),
                            Filters.exists(WithdrawalMapper.FIELD, false)))
                    .projection(Projections.include(ActivityMapper.ROLE, ActivityMapper.AT))
                    .limit(MOST)
                    .forEach((Document document) -> last.merge(
                            document.getString(ActivityMapper.ROLE),
                            Days.of(document.getDate(ActivityMapper.AT).toInstant()),
                            (a, b) -> a.isAfter(b) ? a : b));
            return null;
        });
        return last;
    }
}
