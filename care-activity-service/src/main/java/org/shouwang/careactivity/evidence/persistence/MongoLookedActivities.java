package org.shouwang.careactivity.evidence.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.shouwang.careactivity.activity.Activity;
import org.shouwang.careactivity.activity.persistence.ActivityMapper;
import org.shouwang.careactivity.activity.persistence.MongoActivities;
import org.shouwang.careactivity.activity.persistence.WithdrawalMapper;
import org.shouwang.careactivity.evidence.app.LookedActivities;
import org.springframework.data.mongodb.core.MongoOperations;

/** The collection of activities with two more indexes, in which only those are that somebody recorded himself or gave photos to. */
public final class MongoLookedActivities implements LookedActivities {
    private static final IndexOptions ONLY_WHERE_SET = new IndexOptions().sparse(true);
    private static final Bson WAITS = Filters.gt(ActivityMapper.LOOK, new Date(0));
    private static final Bson COUNTS = Filters.exists(WithdrawalMapper.FIELD, false);

    private final MongoOperations mongo;
    private final ActivityMapper mapper;

    /** Makes sure of the indexes. */
    public MongoLookedActivities(MongoOperations mongo, ActivityMapper mapper) {
        this.mongo = mongo;
        this.mapper = mapper;
        mongo.execute(MongoActivities.COLLECTION, target -> {
            target.createIndex(Indexes.ascending(ActivityMapper.LOOK), ONLY_WHERE_SET);
            return target.createIndex(Indexes.ascending(EvidenceMapper.PHOTOS), ONLY_WHERE_SET);
        });
    }

    @Override
    public List<Activity> waiting(int limit) {
        return Raw.on(
                mongo,
                MongoActivities.COLLECTION,
                target -> target.find(WAITS)
                        .sort(Sorts.ascending(ActivityMapper.LOOK))
                        .limit(limit)
                        .map(mapper::read)
                        .into(new ArrayList<>()));
    }

    @Override
    public long countWaiting() {
        return Raw.on(mongo, MongoActivities.COLLECTION, target -> target.countDocuments(WAITS));
    }

    @Override
    public void looked(Collection<UUID> ids) {
        mongo.execute(
                MongoActivities.COLLECTION,
                target -> target.updateMany(Filters.in("_id", texts(ids)), Updates.unset(ActivityMapper.LOOK)));
    }

    @Override
    public Set<UUID> withdrawnAmong(Collection<UUID> ids) {
        return Raw.on(
                mongo,
                MongoActivities.COLLECTION,
                target -> target.find(
                                Filters.and(Filters.in("_id", texts(ids)), Filters.exists(WithdrawalMapper.FIELD)))
                        .projection(Projections.include("_id"))
                        .map(document -> UUID.fromString(document.getString("_id")))
                        .into(new HashSet<>()));
    }

    @Override
    public List<Activity> naming(String sha256) {
        return Raw.on(
                mongo,
                MongoActivities.COLLECTION,
                target -> target.find(Filters.and(Filters.eq(EvidenceMapper.PHOTOS, sha256), COUNTS))
                        .map((Document document) -> mapper.read(document))
                        .into(new ArrayList<>()));
    }

    private static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}
