package org.shouwang.careactivity.evidence.persistence;

import java.util.Objects;
import org.springframework.data.mongodb.core.CollectionCallback;
import org.springframework.data.mongodb.core.MongoOperations;

/** Questions to a collection that always have an answer. */
final class Raw {
    private Raw() {}

    /** The answer, never null. */
    static <T> T on(MongoOperations mongo, String collection, CollectionCallback<T> question) {
        return Objects.requireNonNull(mongo.execute(collection, question));
    }
}
