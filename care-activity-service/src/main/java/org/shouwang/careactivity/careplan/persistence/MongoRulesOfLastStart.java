package org.shouwang.careactivity.careplan.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.bson.Document;
import org.shouwang.careactivity.careplan.app.RulesOfLastStart;
import org.springframework.data.mongodb.core.MongoOperations;

/** One document with the whole file. */
public final class MongoRulesOfLastStart implements RulesOfLastStart {
    private static final String ID = "rules";
    private static final String TEXT = "text";

    private final MongoOperations mongo;

    /** In the service's own database. */
    public MongoRulesOfLastStart(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<String> text() {
        Document found = mongo.execute(
                COLLECTION, target -> target.find(Filters.eq("_id", ID)).first());
        return Optional.ofNullable(found).map(document -> document.getString(TEXT));
    }

    @Override
    public void keep(String text) {
        mongo.execute(
                COLLECTION,
                target -> target.replaceOne(
                        Filters.eq("_id", ID),
                        new Document("_id", ID).append(TEXT, text),
                        new ReplaceOptions().upsert(true)));
    }
}
