package org.shouwang.careactivity.evidence.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.shouwang.careactivity.evidence.PhotoType;
import org.shouwang.careactivity.evidence.app.Photos;
import org.shouwang.platform.encryption.FieldCipher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;

/** Photos in one collection, one sealed document each, with two indexes: what looks the same, what waits. */
public final class MongoPhotos implements Photos {
    /** The collection of photos. */
    public static final String COLLECTION = "evidence-photos";

    private static final String CONTEXT = "evidence.photo";
    private static final String STRIPPED = "stripped";
    private static final String LOOK = "look";

    private final MongoOperations mongo;
    private final FieldCipher cipher;

    /** Makes sure of the indexes. */
    public MongoPhotos(MongoOperations mongo, FieldCipher cipher) {
        this.mongo = mongo;
        this.cipher = cipher;
        mongo.execute(COLLECTION, target -> {
            target.createIndex(Indexes.ascending(STRIPPED));
            return target.createIndex(Indexes.ascending(LOOK), new IndexOptions().sparse(true));
        });
    }

    @Override
    public boolean keep(Kept photo) {
        Document document = new Document("_id", photo.sha256())
                .append(STRIPPED, photo.stripped())
                .append("type", photo.type().name())
                .append("at", Date.from(photo.at()))
                .append(LOOK, Date.from(photo.at()))
                .append("sealed", cipher.encrypt(Base64.getEncoder().encodeToString(photo.bytes()), CONTEXT));
        try {
            mongo.execute(COLLECTION, target -> target.insertOne(document));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public boolean has(String sha256) {
        return Raw.on(mongo, COLLECTION, target -> target.countDocuments(Filters.eq("_id", sha256))) > 0;
    }

    @Override
    public Optional<Kept> find(String sha256) {
        return Raw.on(
                        mongo,
                        COLLECTION,
                        target -> Optional.ofNullable(
                                target.find(Filters.eq("_id", sha256)).first()))
                .map(document -> new Kept(
                        sha256,
                        document.getString(STRIPPED),
                        PhotoType.valueOf(document.getString("type")),
                        Base64.getDecoder().decode(cipher.decrypt(document.getString("sealed"), CONTEXT)),
                        document.getDate("at").toInstant()));
    }

    @Override
    public Map<String, Set<String>> alike(Collection<String> sha256s) {
        Map<String, Set<String>> alike = new HashMap<>();
        mongo.execute(COLLECTION, target -> {
            List<String> kept = target.find(Filters.in("_id", sha256s))
                    .projection(Projections.include(STRIPPED))
                    .map(document -> document.getString(STRIPPED))
                    .into(new ArrayList<>());
            target.find(Filters.in(STRIPPED, kept))
                    .projection(Projections.include(STRIPPED))
                    .forEach((Document document) -> alike.computeIfAbsent(
                                    document.getString(STRIPPED), stripped -> new HashSet<>())
                            .add(document.getString("_id")));
            return null;
        });
        return alike;
    }

    @Override
    public List<String> waiting(int limit) {
        return Raw.on(
                mongo,
                COLLECTION,
                target -> target.find(Filters.gt(LOOK, new Date(0)))
                        .projection(Projections.include("_id"))
                        .limit(limit)
                        .map(document -> document.getString("_id"))
                        .into(new ArrayList<>()));
    }

    @Override
    public void looked(Collection<String> sha256s) {
        mongo.execute(COLLECTION, target -> target.updateMany(Filters.in("_id", sha256s), Updates.unset(LOOK)));
    }
}
