package org.shouwang.careactivity.activity.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Retry;
import org.shouwang.careactivity.careplan.app.PromisedRetries;
import org.springframework.data.mongodb.core.MongoOperations;

/** Finds promised retries among the activities, through an index that holds nothing else. */
public final class MongoRetries implements PromisedRetries {
    private final MongoOperations mongo;

    /** Makes sure of the index. */
    public MongoRetries(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.execute(
                MongoActivities.COLLECTION,
                target -> target.createIndex(
                        Indexes.ascending(ActivityMapper.RETRY_OF), new IndexOptions().sparse(true)));
    }

    @Override
    public List<Retry> of(Collection<String> personIds, Instant since) {
        Set<String> wanted = new HashSet<>(personIds);
        List<Retry> found = new ArrayList<>();
        mongo.execute(MongoActivities.COLLECTION, target -> {
            target.find(Filters.and(
                            Filters.in(ActivityMapper.RETRY_OF, wanted),
                            Filters.gte(ActivityMapper.AT, Date.from(since)),
                            Filters.exists(WithdrawalMapper.FIELD, false)))
                    .projection(Projections.include(
                            ActivityMapper.RETRY_OF,
                            ActivityMapper.TYPE,
                            ActivityMapper.AT,
                            ActivityMapper.RETRY,
                            ActivityMapper.ROLE))
                    .forEach((Document document) -> document.getList(ActivityMapper.RETRY_OF, String.class).stream()
                            .filter(wanted::contains)
                            .forEach(person -> found.add(retry(document, person))));
            return null;
        });
        return found;
    }

    private static Retry retry(Document document, String personId) {
        return new Retry(
                UUID.fromString(document.getString("_id")),
                personId,
                ContactType.valueOf(document.getString(ActivityMapper.TYPE)),
                document.getDate(ActivityMapper.AT).toInstant(),
                LocalDate.parse(document.getString(ActivityMapper.RETRY)),
                document.getString(ActivityMapper.ROLE));
    }
}
