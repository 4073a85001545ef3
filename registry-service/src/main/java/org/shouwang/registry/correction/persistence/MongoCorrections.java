package org.shouwang.registry.correction.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Aggregates;
import org.shouwang.platform.outbox.DocumentMapper;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.outbox.Write;
import org.shouwang.registry.consent.Consent;
import org.shouwang.registry.correction.Correction;
import org.shouwang.registry.correction.app.Corrections;
import org.shouwang.registry.erasure.Belongings;
import org.shouwang.registry.person.Sealed;
import org.shouwang.registry.rights.Sight;
import org.shouwang.registry.rights.persistence.Within;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.stereotype.Component;

/** Requests for a correction in {@code corrections}; gone with the person. Nobody else acts on them, so they tell no events. */
@Component
final class MongoCorrections implements Corrections, Belongings {

    private static final String COLLECTION = "corrections";
    private static final String PERSON = "person";
    private static final String ORGS = "orgs";
    /** Day due and id, as long as somebody has to do something. */
    private static final String WAITING = "waiting";

    private final MongoOperations mongo;
    private final AggregateCollection<Correction> corrections;

    MongoCorrections(MongoOperations mongo, Aggregates aggregates) {
        this.mongo = mongo;
        mongo.execute(COLLECTION, collection -> {
            collection.createIndex(Indexes.ascending(PERSON));
            return collection.createIndex(Indexes.ascending(WAITING), new IndexOptions().sparse(true));
        });
        corrections = aggregates.collection(COLLECTION, new Mapper());
    }

    @Override
    public boolean add(Correction correction) {
        return corrections
                .insertAll(List.of(new Write<>(correction, List.of())))
                .isEmpty();
    }

    @Override
    public Optional<Loaded<Correction>> find(String id, Sight sight) {
        return corrections.find(new BasicQuery(Within.id(id, sight, ORGS))).stream()
                .findFirst();
    }

    @Override
    public List<Loaded<Correction>> waiting(String org, Sight sight, @Nullable String after, int limit) {
        Document asked = new Document(WAITING, new Document("$gt", after == null ? "" : after));
        Document here = new Document(ORGS, org);
        return corrections.find(new BasicQuery(new Document("$and", List.of(Within.of(asked, sight, ORGS), here)))
                .with(Sort.by(WAITING))
                .limit(limit));
    }

    @Override
    public List<Correction> of(String personId) {
        return corrections.find(new BasicQuery(new Document(PERSON, personId)).with(Sort.by("_id"))).stream()
                .map(Loaded::state)
                .toList();
    }

    @Override
    public Loaded<Correction> change(Loaded<Correction> before, Correction after) {
        return corrections.update(before, after, List.of());
    }

    @Override
    public void drop(String personId) {
        mongo.execute(COLLECTION, rows -> rows.deleteMany(Filters.eq(PERSON, personId)));
    }

    private static final class Mapper implements DocumentMapper<Correction> {

        @Override
        public String id(Correction correction) {
            return correction.id();
        }

        @Override
        public Document write(Correction correction) {
            Document document = new Document(PERSON, correction.personId())
                    .append(ORGS, correction.orgs())
                    .append("asker", correction.asker().name())
                    .append("channel", correction.channel().name())
                    .append("wrong", text(correction.claim().wrong()))
                    .append("right", text(correction.claim().right()))
                    .append("receivedOn", correction.receivedOn().toString())
                    .append("by", correction.by())
                    .append("at", Date.from(correction.at()))
                    .append("state", correction.state().name())
                    .append("carriedOut", correction.carriedOut());
            if (correction.waiting()) {
                document.append(WAITING, correction.dueOn() + " " + correction.id());
            }
            Correction.Decision decision = correction.decision();
            if (decision != null) {
                Document decided = new Document("by", decision.by()).append("at", Date.from(decision.at()));
                Sealed reason = decision.reason();
                document.append("decision", reason == null ? decided : decided.append("reason", text(reason)));
            }
            return document;
        }

        @Override
        public Correction read(Document document) {
            Document decided = document.get("decision", Document.class);
            return new Correction(
                    document.getString("_id"),
                    document.getString(PERSON),
                    document.getList(ORGS, String.class),
                    Consent.Giver.valueOf(document.getString("asker")),
                    Correction.Channel.valueOf(document.getString("channel")),
                    new Correction.Claim(sealed(document.getString("wrong")), sealed(document.getString("right"))),
                    LocalDate.parse(document.getString("receivedOn")),
                    document.getString("by"),
                    document.getDate("at").toInstant(),
                    Correction.State.valueOf(document.getString("state")),
                    decided == null ? null : decision(decided),
                    document.getBoolean("carriedOut", false));
        }

        private static Correction.Decision decision(Document decided) {
            String reason = decided.getString("reason");
            return new Correction.Decision(
                    reason == null ? null : sealed(reason),
                    decided.getString("by"),
                    decided.getDate("at").toInstant());
        }

        private static String text(Sealed sealed) {
            return sealed.hash() + ":" + sealed.text();
        }

        private static Sealed sealed(String text) {
            int end = text.indexOf(':');
            return new Sealed(text.substring(end + 1), text.substring(0, end));
        }
    }
}
