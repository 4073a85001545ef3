package org.shouwang.careactivity.weather.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.weather.WeatherWarning;
import org.shouwang.careactivity.weather.app.WeatherWarnings;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Change;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.outbox.Write;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Warnings in one collection with two indexes: organisation and time, and what is open. */
public final class MongoWeatherWarnings implements WeatherWarnings {
    /** The collection of warnings. */
    public static final String COLLECTION = "weather-warnings";

    private final MongoOperations mongo;
    private final AggregateCollection<WeatherWarning> warnings;
    private final WeatherMapper mapper;

    /** Makes sure of the indexes. */
    public MongoWeatherWarnings(
            MongoOperations mongo, AggregateCollection<WeatherWarning> warnings, WeatherMapper mapper) {
        this.mongo = mongo;
        this.warnings = warnings;
        this.mapper = mapper;
        mongo.execute(COLLECTION, target -> {
            target.createIndex(Indexes.ascending(WeatherMapper.ORGS, WeatherMapper.FROM));
            return target.createIndex(Indexes.ascending(WeatherMapper.OPEN), new IndexOptions().sparse(true));
        });
    }

    @Override
    public boolean insert(WeatherWarning warning) {
        return warnings.insertAll(List.of(new Write<>(warning, List.of()))).isEmpty();
    }

    @Override
    public Optional<Loaded<WeatherWarning>> find(String id) {
        return warnings.find(id);
    }

    @Override
    public boolean update(Loaded<WeatherWarning> loaded, WeatherWarning next) {
        return warnings.updateAll(List.of(new Change<>(loaded, next, List.of())))
                .isEmpty();
    }

    @Override
    public List<Loaded<WeatherWarning>> open(int limit) {
        return warnings.find(new Query(Criteria.where(WeatherMapper.OPEN).is(true)).limit(limit));
    }

    @Override
    public List<WeatherWarning> list(String org, @Nullable Set<String> within, int limit) {
        Bson filter = Filters.eq(WeatherMapper.ORGS, org);
        Bson asked = within == null ? filter : Filters.and(filter, Filters.in(WeatherMapper.ORGS, within));
        List<WeatherWarning> found = new ArrayList<>();
        mongo.execute(COLLECTION, target -> {
            target.find(asked)
                    .sort(Sorts.descending(WeatherMapper.FROM))
                    .limit(limit)
                    .forEach((Document document) -> found.add(mapper.read(document)));
            return null;
        });
        return found;
    }
}
