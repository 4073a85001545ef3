package org.shouwang.careactivity.homework.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.shouwang.careactivity.careplan.Flag;
import org.shouwang.careactivity.careplan.app.FlagSource;
import org.shouwang.careactivity.homework.HomeworkNeed;
import org.shouwang.careactivity.homework.Stretch;
import org.shouwang.careactivity.homework.app.HomeworkNeeds;
import org.shouwang.careactivity.homework.messaging.HomeworkEventMapper;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Change;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.outbox.Write;
import org.springframework.data.mongodb.core.MongoOperations;

/** Homework at school in one collection, one document per child, with one index: organisation. */
public final class MongoHomework implements HomeworkNeeds, FlagSource {
    /** The collection. */
    public static final String COLLECTION = "homework";

    private final MongoOperations mongo;
    private final AggregateCollection<HomeworkNeed> needs;
    private final HomeworkMapper mapper;

    /** Makes sure of the index. */
    public MongoHomework(MongoOperations mongo, AggregateCollection<HomeworkNeed> needs, HomeworkMapper mapper) {
        this.mongo = mongo;
        this.needs = needs;
        this.mapper = mapper;
        mongo.execute(COLLECTION, target -> target.createIndex(Indexes.ascending(HomeworkMapper.ORGS, "_id")));
    }

    @Override
    public Optional<Loaded<HomeworkNeed>> find(String personId) {
        return needs.find(personId);
    }

    @Override
    public boolean insert(HomeworkNeed need, Stretch stretch) {
        return needs.insertAll(List.of(new Write<>(need, List.of(HomeworkEventMapper.changed(need, stretch)))))
                .isEmpty();
    }

    @Override
    public boolean update(Loaded<HomeworkNeed> loaded, HomeworkNeed next, Stretch stretch) {
        return needs.updateAll(List.of(new Change<>(loaded, next, List.of(HomeworkEventMapper.changed(next, stretch)))))
                .isEmpty();
    }

    @Override
    public List<HomeworkNeed> ofOrganisation(String org, int limit) {
        List<HomeworkNeed> found = new ArrayList<>();
        mongo.execute(COLLECTION, target -> {
            target.find(Filters.eq(HomeworkMapper.ORGS, org))
                    .sort(Sorts.ascending("_id"))
                    .limit(limit)
                    .forEach((Document document) -> found.add(mapper.read(document)));
            return null;
        });
        return found;
    }

    @Override
    public Map<String, Set<Flag>> flagsOf(Collection<String> personIds) {
        Map<String, Set<Flag>> flags = new HashMap<>();
        mongo.execute(COLLECTION, target -> {
            target.find(Filters.and(Filters.in("_id", personIds), Filters.eq(HomeworkMapper.STANDS, true)))
                    .projection(Projections.include("_id"))
                    .forEach((Document document) -> flags.put(document.getString("_id"), Set.of(Flag.HOMEWORK)));
            return null;
        });
        return flags;
    }
}
