package org.shouwang.platform.outbox;

import com.mongodb.client.MongoCollection;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** The driver's collection with Spring's exceptions. */
final class Raw {

    private Raw() {}

    static <T> T on(MongoOperations mongo, String collection, Function<MongoCollection<Document>, T> action) {
        return Objects.requireNonNull(mongo.execute(collection, action::apply));
    }
}
