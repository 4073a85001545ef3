package org.shouwang.reporting.rebuild.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.defaults.Ids;
import org.shouwang.reporting.rebuild.Rebuild;
import org.shouwang.reporting.rebuild.RebuildLog;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** One document with a lease: whoever rebuilds renews it; a lease that ran out is a rebuild that was left half-way. */
@Component
class MongoRebuildLog implements RebuildLog {
    private static final String COLLECTION = "rebuild";
    private static final String ID = "last";
    private static final String STATE = "state";
    private static final String OWNER = "owner";
    private static final String UNTIL = "until";
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final MongoOperations mongo;
    private final String owner;
    private final InstantSource wall = InstantSource.system();

    MongoRebuildLog(MongoOperations mongo, Ids ids) {
        this.mongo = mongo;
        this.owner = ids.next();
    }

    @Override
    public boolean claim(Rebuild begun) {
        Bson free = Filters.or(
                Filters.ne(STATE, Rebuild.State.RUNNING.name()), Filters.lt(UNTIL, Date.from(wall.instant())));
        try {
            return write(Filters.and(Filters.eq("_id", ID), free), begun, true);
        } catch (DuplicateKeyException somebodyElseHasIt) {
            return false;
        }
    }

    @Override
    public void note(Rebuild rebuild) {
        write(Filters.and(Filters.eq("_id", ID), Filters.eq(OWNER, owner)), rebuild, false);
    }

    @Override
    public Optional<Rebuild> last() {
        return row().map(row -> new Rebuild(
                Rebuild.State.valueOf(row.getString(STATE)),
                row.getLong("read"),
                row.getLong("total"),
                instant(row, "startedAt"),
                instant(row, "endedAt")));
    }

    @Override
    public boolean abandoned() {
        return row().map(row -> row.getString(STATE).equals(Rebuild.State.RUNNING.name())
                        && row.getDate(UNTIL).toInstant().isBefore(wall.instant()))
                .orElse(false);
    }

    private boolean write(Bson where, Rebuild rebuild, boolean create) {
        Document set = new Document(STATE, rebuild.state().name())
                .append("read", rebuild.read())
                .append("total", rebuild.total())
                .append("startedAt", date(rebuild.startedAt()))
                .append("endedAt", date(rebuild.endedAt()))
                .append(OWNER, owner)
                .append(UNTIL, Date.from(wall.instant().plus(LEASE)));
        Boolean written = mongo.execute(COLLECTION, rows -> {
            var result = rows.updateOne(where, new Document("$set", set), new UpdateOptions().upsert(create));
            return result.getMatchedCount() == 1 || result.getUpsertedId() != null;
        });
        return Boolean.TRUE.equals(written);
    }

    private Optional<Document> row() {
        return Optional.ofNullable(mongo.execute(
                COLLECTION, rows -> rows.find(Filters.eq("_id", ID)).first()));
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static @Nullable Instant instant(Document row, String field) {
        Date date = row.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
