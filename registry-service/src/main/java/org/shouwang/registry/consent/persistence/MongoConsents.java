package org.shouwang.registry.consent.persistence;

import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.shouwang.registry.consent.Consent;
import org.shouwang.registry.consent.app.Consents;
import org.shouwang.registry.erasure.Belongings;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Notices and consents in {@code consents}, one document each, never changed; gone with the person. */
@Component
final class MongoConsents implements Consents, Belongings {

    private static final String COLLECTION = "consents";

    private static final String PURPOSES = "purposes";
    private static final String FOLLOWED = "followed";

    private final MongoOperations mongo;

    MongoConsents(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.execute(COLLECTION, consents -> {
            consents.createIndex(Indexes.ascending("person", "day"));
            return consents.createIndex(Indexes.ascending(PURPOSES, FOLLOWED));
        });
    }

    @Override
    public boolean add(Consent consent) {
        Document document = new Document("_id", consent.id())
                .append("person", consent.personId())
                .append("status", consent.status().name())
                .append(PURPOSES, consent.purposes().stream().map(Enum::name).toList())
                .append("textVersion", consent.textVersion())
                .append("given", consent.given().name())
                .append("channel", consent.channel().name())
                .append("day", consent.day().toString())
                .append("by", consent.by())
                .append("at", Date.from(consent.at()));
        try {
            mongo.execute(COLLECTION, consents -> consents.insertOne(document));
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    @Override
    public Optional<Consent> find(String id) {
        return Optional.ofNullable(mongo.execute(
                        COLLECTION,
                        consents -> consents.find(new Document("_id", id)).first()))
                .map(MongoConsents::read);
    }

    @Override
    public List<Consent> of(String personId) {
        List<Consent> found = new ArrayList<>();
        mongo.execute(COLLECTION, consents -> {
            consents.find(new Document("person", personId))
                    .sort(new Document("day", 1).append("_id", 1))
                    .forEach(each -> found.add(read(each)));
            return null;
        });
        return found;
    }

    @Override
    public List<Consent> toFollow(int limit) {
        List<Consent> found = new ArrayList<>();
        Document open = new Document(PURPOSES, Consent.Purpose.VOLUNTEERS.name()).append(FOLLOWED, null);
        mongo.execute(COLLECTION, consents -> {
            consents.find(open).sort(new Document("_id", 1)).limit(limit).forEach(each -> found.add(read(each)));
            return null;
        });
        return found;
    }

    @Override
    public void followed(String id) {
        mongo.execute(
                COLLECTION,
                consents -> consents.updateOne(
                        new Document("_id", id), new Document("$set", new Document(FOLLOWED, true))));
    }

    @Override
    public void drop(String personId) {
        mongo.execute(COLLECTION, consents -> consents.deleteMany(new Document("person", personId)));
    }

    private static Consent read(Document document) {
        return new Consent(
                document.getString("_id"),
                document.getString("person"),
                Consent.Status.valueOf(document.getString("status")),
                document.getList(PURPOSES, String.class, List.of()).stream()
                        .map(Consent.Purpose::valueOf)
                        .toList(),
                document.getString("textVersion"),
                Consent.Giver.valueOf(document.getString("given")),
                Consent.Channel.valueOf(document.getString("channel")),
                LocalDate.parse(document.getString("day")),
                document.getString("by"),
                document.getDate("at").toInstant());
    }
}
