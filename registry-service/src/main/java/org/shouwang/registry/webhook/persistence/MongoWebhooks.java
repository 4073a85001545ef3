package org.shouwang.registry.webhook.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.shouwang.registry.person.Sealed;
import org.shouwang.registry.rights.Sight;
import org.shouwang.registry.rights.persistence.Within;
import org.shouwang.registry.webhook.Webhook;
import org.shouwang.registry.webhook.app.Webhooks;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Webhooks in {@code webhooks}; nobody else acts on them, so they tell no events. */
@Component
final class MongoWebhooks implements Webhooks {

    private static final String COLLECTION = "webhooks";
    private static final String STATE = "state";

    private final MongoOperations mongo;

    MongoWebhooks(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(Webhook webhook) {
        Document document = new Document("_id", webhook.id())
                .append("url", webhook.url())
                .append("orgs", webhook.orgs())
                .append("types", List.copyOf(webhook.types()))
                .append(
                        "secret",
                        new Document("text", webhook.secret().text())
                                .append("hash", webhook.secret().hash()))
                .append(STATE, webhook.state().name())
                .append("by", webhook.by())
                .append("at", Date.from(webhook.at()));
        mongo.execute(COLLECTION, all -> all.insertOne(document));
    }

    @Override
    public Optional<Webhook> find(String id, Sight sight) {
        return Optional.ofNullable(mongo.execute(
                        COLLECTION,
                        all -> all.find(Within.id(id, sight, "orgs")).first()))
                .map(MongoWebhooks::read);
    }

    @Override
    public List<Webhook> all() {
        List<Document> found = mongo.execute(
                COLLECTION, all -> all.find().sort(Sorts.ascending("_id")).into(new ArrayList<>()));
        return Objects.requireNonNull(found).stream().map(MongoWebhooks::read).toList();
    }

    @Override
    public void set(String id, Webhook.State state) {
        update(id, Updates.set(STATE, state.name()));
    }

    @Override
    public void failed(String id, Webhook.Failure failure) {
        update(
                id,
                Updates.set("lastFailure", new Document("at", Date.from(failure.at())).append("what", failure.what())));
    }

    private void update(String id, Bson change) {
        mongo.execute(COLLECTION, all -> all.updateOne(Filters.eq("_id", id), change));
    }

    @Override
    public void remove(String id) {
        mongo.execute(COLLECTION, all -> all.deleteOne(Filters.eq("_id", id)));
    }

    private static Webhook read(Document document) {
        Document secret = document.get("secret", Document.class);
        Document failure = document.get("lastFailure", Document.class);
        return new Webhook(
                document.getString("_id"),
                document.getString("url"),
                document.getList("orgs", String.class),
                new HashSet<>(document.getList("types", String.class)),
                new Sealed(secret.getString("text"), secret.getString("hash")),
                Webhook.State.valueOf(document.getString(STATE)),
                document.getString("by"),
                document.getDate("at").toInstant(),
                failure == null
                        ? null
                        : new Webhook.Failure(failure.getDate("at").toInstant(), failure.getString("what")));
    }
}
