package org.shouwang.careactivity.progress.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.progress.Progress;
import org.shouwang.careactivity.progress.app.ProgressQueries;
import org.springframework.data.mongodb.core.MongoOperations;

/** Finds children's progress by person and by organisation; only children with a standing signal are in the index of signals. */
public final class MongoProgress implements ProgressQueries {
    /** The collection of children's progress. */
    public static final String COLLECTION = "progress";

    private final MongoOperations mongo;
    private final ProgressMapper mapper;

    /** Makes sure of the indexes. */
    public MongoProgress(MongoOperations mongo, ProgressMapper mapper) {
        this.mongo = mongo;
        this.mapper = mapper;
        mongo.execute(COLLECTION, target -> {
            target.createIndex(Indexes.ascending(ProgressMapper.PERSON, ProgressMapper.YEAR));
            target.createIndex(Indexes.ascending(ProgressMapper.ORGS, ProgressMapper.YEAR));
            target.createIndex(
                    Indexes.ascending(ProgressMapper.ALARM, ProgressMapper.ALARM_KEY), new IndexOptions().sparse(true));
            return null;
        });
    }

    @Override
    public List<Progress> ofPerson(String personId) {
        List<Progress> years = new ArrayList<>();
        mongo.execute(COLLECTION, target -> {
            target.find(Filters.eq(ProgressMapper.PERSON, personId))
                    .sort(Sorts.ascending(ProgressMapper.YEAR))
                    .forEach((Document document) -> years.add(mapper.read(document)));
            return null;
        });
        return years;
    }

    @Override
    public List<Progress> ofOrganisation(String org, Set<String> years, int limit) {
        List<Progress> found = new ArrayList<>();
        mongo.execute(COLLECTION, target -> {
            target.find(Filters.and(Filters.eq(ProgressMapper.ORGS, org), Filters.in(ProgressMapper.YEAR, years)))
                    .limit(limit)
                    .forEach((Document document) -> found.add(mapper.read(document)));
            return null;
        });
        return found;
    }

    @Override
    public List<Row> withSignals(
            String org, LocalDate since, @Nullable Set<String> within, @Nullable String before, int limit) {
        List<Bson> filters = new ArrayList<>();
        filters.add(Filters.eq(ProgressMapper.ALARM, org));
        filters.add(Filters.gte(ProgressMapper.ALARM_KEY, since.toString()));
        if (before != null) {
            filters.add(Filters.lt(ProgressMapper.ALARM_KEY, before));
        }
        if (within != null) {
            filters.add(Filters.in(ProgressMapper.ORGS, within));
        }
        List<Row> rows = new ArrayList<>();
        mongo.execute(COLLECTION, target -> {
            target.find(Filters.and(filters))
                    .sort(Sorts.descending(ProgressMapper.ALARM_KEY))
                    .limit(limit)
                    .forEach((Document document) ->
                            rows.add(new Row(mapper.read(document), document.getString(ProgressMapper.ALARM_KEY))));
            return null;
        });
        return rows;
    }
}
