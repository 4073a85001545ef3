package org.shouwang.notification.hold.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.shouwang.notification.hold.Hold;
import org.shouwang.notification.hold.Hold.Kind;
import org.shouwang.notification.hold.app.HoldStore;
import org.springframework.data.mongodb.core.MongoOperations;

/** Holds in the collection {@code holds}, beside them when the service last could send. */
public final class MongoHolds implements HoldStore {

    private static final String NAME = "holds";
    private static final String ALIVE = "alive";
    private static final String AT = "at";

    private final MongoOperations mongo;

    /** Needs no index: there are a handful. */
    public MongoHolds(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<Hold> all() {
        return on(target ->
                target.find(Filters.ne("_id", ALIVE)).map(MongoHolds::read).into(new ArrayList<>()));
    }

    @Override
    public void keep(Hold hold) {
        Document first = new Document("kind", hold.kind().name())
                .append("value", hold.value())
                .append("by", hold.by())
                .append(AT, Date.from(hold.at()))
                .append("reason", hold.reason());
        on(target -> target.updateOne(
                Filters.eq("_id", hold.id()), new Document("$setOnInsert", first), new UpdateOptions().upsert(true)));
    }

    @Override
    public boolean remove(String id) {
        return on(target -> target.deleteOne(Filters.eq("_id", id))).getDeletedCount() > 0;
    }

    @Override
    public Optional<Instant> alive() {
        return on(target -> Optional.ofNullable(
                        target.find(Filters.eq("_id", ALIVE)).first()))
                .map(document -> document.getDate(AT).toInstant());
    }

    @Override
    public void alive(Instant wall) {
        on(target -> target.updateOne(
                Filters.eq("_id", ALIVE), Updates.set(AT, Date.from(wall)), new UpdateOptions().upsert(true)));
    }

    private static Hold read(Document document) {
        return new Hold(
                Kind.valueOf(document.getString("kind")),
                document.getString("value"),
                document.getString("by"),
                document.getDate(AT).toInstant(),
                document.getString("reason"));
    }

    private <T> T on(Function<MongoCollection<Document>, T> action) {
        return Objects.requireNonNull(mongo.execute(NAME, action::apply));
    }
}
