package org.shouwang.careactivity.evidence.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.evidence.Review;
import org.shouwang.careactivity.evidence.Suspicion;
import org.shouwang.careactivity.evidence.app.Reviews;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Change;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.outbox.Write;
import org.springframework.data.mongodb.core.MongoOperations;

/** Reviews in one collection with one index: organisation, state and instant. They have no events. */
public final class MongoReviews implements Reviews {
    /** The collection of reviews. */
    public static final String COLLECTION = "reviews";

    private final MongoOperations mongo;
    private final AggregateCollection<Review> reviews;
    private final ReviewMapper mapper;

    /** Makes sure of the index. */
    public MongoReviews(MongoOperations mongo, AggregateCollection<Review> reviews, ReviewMapper mapper) {
        this.mongo = mongo;
        this.reviews = reviews;
        this.mapper = mapper;
        mongo.execute(
                COLLECTION,
                target ->
                        target.createIndex(Indexes.ascending(ReviewMapper.ORGS, ReviewMapper.STATE, ReviewMapper.KEY)));
    }

    @Override
    public void raise(Suspicion found, Instant now) {
        Review review = Review.of(found, now.truncatedTo(ChronoUnit.MILLIS));
        boolean stored = reviews.find(review.id().toString()).isEmpty()
                && reviews.insertAll(List.of(new Write<>(review, List.of()))).isEmpty();
        while (!stored) {
            Loaded<Review> loaded = reviews.find(review.id().toString()).orElseThrow();
            Review next = loaded.state().with(found);
            stored = next.equals(loaded.state())
                    || reviews.updateAll(List.of(new Change<>(loaded, next, List.of())))
                            .isEmpty();
        }
    }

    @Override
    public Optional<Loaded<Review>> find(String id) {
        return reviews.find(id);
    }

    @Override
    public boolean decide(Loaded<Review> loaded, Review decided) {
        return reviews.updateAll(List.of(new Change<>(loaded, decided, List.of())))
                .isEmpty();
    }

    @Override
    public List<Row> list(
            String org,
            Review.State state,
            @Nullable Set<String> within,
            String besides,
            @Nullable String before,
            int limit) {
        List<Bson> filters = new ArrayList<>(List.of(
                Filters.eq(ReviewMapper.ORGS, org),
                Filters.eq(ReviewMapper.STATE, state.name()),
                Filters.ne(ReviewMapper.RECORDERS, besides)));
        if (within != null) {
            filters.add(Filters.in(ReviewMapper.ORGS, within));
        }
        if (before != null) {
            filters.add(Filters.lt(ReviewMapper.KEY, before));
        }
        return Raw.on(
                mongo,
                COLLECTION,
                target -> target.find(Filters.and(filters))
                        .sort(Sorts.descending(ReviewMapper.KEY))
                        .limit(limit)
                        .map((Document document) ->
                                new Row(mapper.read(document), document.getString(ReviewMapper.KEY)))
                        .into(new ArrayList<>()));
    }
}
