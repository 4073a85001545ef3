package org.shouwang.careactivity.evidence.persistence;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.evidence.Position;
import org.shouwang.careactivity.evidence.Trace;
import org.shouwang.careactivity.evidence.app.Traces;
import org.shouwang.platform.encryption.FieldCipher;
import org.springframework.data.mongodb.core.MongoOperations;

/** Traces in one collection with two indexes: recorder and time, photos. */
public final class MongoTraces implements Traces {
    /** The collection of traces. */
    public static final String COLLECTION = "visit-traces";

    private static final String BY = "by";
    private static final String AT = "at";
    private static final String PHOTOS = "photos";
    private static final int MOST = 2_000;
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoOperations mongo;
    private final Positions positions;

    /** Makes sure of the indexes. */
    public MongoTraces(MongoOperations mongo, FieldCipher cipher) {
        this.mongo = mongo;
        this.positions = new Positions(cipher, "trace.position");
        mongo.execute(COLLECTION, target -> {
            target.createIndex(Indexes.ascending(BY, AT));
            return target.createIndex(Indexes.ascending(PHOTOS), new IndexOptions().sparse(true));
        });
    }

    @Override
    public void keep(Collection<Trace> traces) {
        if (traces.isEmpty()) {
            return;
        }
        List<UpdateOneModel<Document>> writes = traces.stream()
                .map(trace -> new UpdateOneModel<Document>(
                        Filters.eq("_id", trace.activityId().toString()),
                        new Document("$setOnInsert", document(trace)),
                        UPSERT))
                .toList();
        mongo.execute(COLLECTION, target -> target.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    }

    @Override
    public List<Trace> of(String by, Instant from, Instant until) {
        return found(
                Filters.and(Filters.eq(BY, by), Filters.gte(AT, Date.from(from)), Filters.lte(AT, Date.from(until))));
    }

    @Override
    public List<Trace> withPhotos(Collection<String> sha256s) {
        return found(Filters.in(PHOTOS, sha256s));
    }

    private List<Trace> found(Bson filter) {
        return Raw.on(
                mongo,
                COLLECTION,
                target -> target.find(filter).limit(MOST).map(this::trace).into(new ArrayList<>()));
    }

    private Document document(Trace trace) {
        Document document = new Document(BY, trace.by())
                .append("type", trace.type().name())
                .append(AT, Date.from(trace.at()))
                .append("people", trace.personIds())
                .append("orgs", trace.orgs());
        Position position = trace.position();
        if (position != null) {
            document.append("position", positions.seal(position));
        }
        String note = trace.note();
        if (note != null) {
            document.append("note", note);
        }
        if (!trace.photos().isEmpty()) {
            document.append(PHOTOS, trace.photos());
        }
        return document;
    }

    private Trace trace(Document document) {
        Instant at = document.getDate(AT).toInstant();
        @Nullable String position = document.getString("position");
        return new Trace(
                UUID.fromString(document.getString("_id")),
                document.getString(BY),
                ContactType.valueOf(document.getString("type")),
                at,
                Days.of(at),
                document.getList("people", String.class),
                document.getList("orgs", String.class),
                position == null ? null : positions.open(position),
                document.getString("note"),
                document.getList(PHOTOS, String.class, List.of()));
    }
}
