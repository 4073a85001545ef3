package org.shouwang.careactivity.erasure;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.shouwang.platform.outbox.Fields;
import org.springframework.data.mongodb.core.MongoOperations;

/** Documents of one collection, seen from erasing: deleted, or rewritten without the erased. */
final class Rows {
    private static final Bson NOTHING_WAITS = Filters.exists(Fields.RELAY_AT, false);

    private final MongoOperations mongo;
    private final String name;

    Rows(MongoOperations mongo, String name) {
        this.mongo = mongo;
        this.name = name;
    }

    List<Document> find(Bson filter) {
        return Objects.requireNonNull(
                mongo.execute(name, rows -> rows.find(filter).into(new ArrayList<>())));
    }

    boolean any(Bson filter) {
        return Objects.requireNonNull(
                mongo.execute(name, rows -> rows.find(filter).limit(1).first() != null));
    }

    /** Deletes them, but no document whose events still wait to be told; true when none is left. */
    boolean delete(Bson filter) {
        mongo.execute(name, rows -> rows.deleteMany(Filters.and(filter, NOTHING_WAITS)));
        return !any(filter);
    }

    /**
     * Rewrites one as read; a change in between, or events that wait, leave it for the next time.
     *
     * @param next the fields that change, null to take a field out
     */
    boolean rewrite(Document read, Document next) {
        Document set = new Document();
        Document unset = new Document();
        next.forEach((field, value) -> {
            if (value == null) {
                unset.append(field, "");
            } else {
                set.append(field, value);
            }
        });
        Document update = new Document();
        Long version = read.getLong(Fields.VERSION);
        if (version != null) {
            set.append(Fields.VERSION, version + 1);
        }
        if (!set.isEmpty()) {
            update.append("$set", set);
        }
        if (!unset.isEmpty()) {
            update.append("$unset", unset);
        }
        Bson same = version == null
                ? Filters.eq("_id", read.get("_id"))
                : Filters.and(Filters.eq("_id", read.get("_id")), Filters.eq(Fields.VERSION, version));
        Long matched = mongo.execute(name, rows -> rows.updateOne(same, update).getMatchedCount());
        return matched != null && matched == 1;
    }

    /** Rewrites all that match; true when every one was. */
    boolean rewriteAll(Bson filter, UnaryOperator<Document> next) {
        boolean all = true;
        for (Document read : find(filter)) {
            all &= rewrite(read, next.apply(read));
        }
        return all;
    }

    static List<String> without(Document document, String field, Collection<String> gone) {
        return document.getList(field, String.class, List.of()).stream()
                .filter(value -> !gone.contains(value))
                .toList();
    }

    static List<Document> documents(Document document, String field) {
        return document.getList(field, Document.class, List.of());
    }
}
