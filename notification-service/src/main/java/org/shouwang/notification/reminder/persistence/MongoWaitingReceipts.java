package org.shouwang.notification.reminder.persistence;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.shouwang.notification.reminder.app.WaitingReceipts;
import org.springframework.data.mongodb.core.MongoOperations;

/** Receipts in the collection {@code receipts}, from their arrival until they are matched. */
public final class MongoWaitingReceipts implements WaitingReceipts {

    private static final String NAME = "receipts";

    private final MongoOperations mongo;

    /** Makes the indexes. */
    public MongoWaitingReceipts(MongoOperations mongo) {
        this.mongo = mongo;
        on(target -> target.createIndex(Indexes.ascending("pid")));
        on(target -> target.createIndex(Indexes.ascending("at")));
        on(target -> target.createIndex(Indexes.ascending("tried")));
    }

    @Override
    public void store(Collection<Stored> receipts) {
        Map<String, Document> once = new LinkedHashMap<>();
        receipts.forEach(receipt -> once.putIfAbsent(receipt.id(), write(receipt)));
        on(target -> {
            try {
                return target.insertMany(List.copyOf(once.values()), new InsertManyOptions().ordered(false));
            } catch (MongoBulkWriteException e) {
                if (e.getWriteErrors().stream().allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
                    return e.getWriteResult();
                }
                throw e;
            }
        });
    }

    @Override
    public List<Stored> of(Collection<String> providerIds) {
        return on(target -> read(target.find(Filters.in("pid", providerIds))));
    }

    @Override
    public List<Stored> untriedSince(Instant wall, int limit) {
        return on(target -> read(target.find(Filters.lte("tried", Date.from(wall)))
                .sort(Sorts.ascending("tried"))
                .limit(limit)));
    }

    @Override
    public void tried(Collection<String> ids, Instant wall) {
        if (!ids.isEmpty()) {
            on(target -> target.updateMany(Filters.in("_id", ids), Updates.set("tried", Date.from(wall))));
        }
    }

    @Override
    public void remove(Collection<String> ids) {
        if (!ids.isEmpty()) {
            on(target -> target.deleteMany(Filters.in("_id", ids)));
        }
    }

    @Override
    public long forgetBefore(Instant wall) {
        return on(target -> target.deleteMany(Filters.lt("at", Date.from(wall))).getDeletedCount());
    }

    private static List<Stored> read(FindIterable<Document> found) {
        return found.map(MongoWaitingReceipts::read).into(new ArrayList<>());
    }

    private static Document write(Stored receipt) {
        return new Document("_id", receipt.id())
                .append("pid", receipt.providerId())
                .append("ok", receipt.delivered())
                .append("code", receipt.code())
                .append("ph", receipt.phoneHash())
                .append("u", receipt.userReference())
                .append("at", Date.from(receipt.at()))
                .append("tried", Date.from(receipt.at()));
    }

    private static Stored read(Document document) {
        return new Stored(
                document.getString("_id"),
                document.getString("pid"),
                document.getBoolean("ok"),
                document.getString("code"),
                document.getString("ph"),
                document.getInteger("u"),
                document.getDate("at").toInstant());
    }

    private <T> T on(Function<MongoCollection<Document>, T> action) {
        return Objects.requireNonNull(mongo.execute(NAME, action::apply));
    }
}
