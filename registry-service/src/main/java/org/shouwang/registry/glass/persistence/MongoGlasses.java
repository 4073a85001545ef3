package org.shouwang.registry.glass.persistence;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Aggregates;
import org.shouwang.platform.outbox.DocumentMapper;
import org.shouwang.platform.outbox.Write;
import org.shouwang.registry.erasure.Belongings;
import org.shouwang.registry.glass.BrokenGlass;
import org.shouwang.registry.glass.app.Glasses;
import org.shouwang.registry.glass.messaging.GlassEvents;
import org.shouwang.registry.person.Sealed;
import org.shouwang.registry.rights.Sight;
import org.shouwang.registry.rights.persistence.Within;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Broken glasses in {@code broken-glass}. When a person is erased the words go; that it happened stays. */
@Component
final class MongoGlasses implements Glasses, Belongings {

    private static final String COLLECTION = "broken-glass";
    private static final String SLOT = "slot";

    private final MongoOperations mongo;
    /** For what is told in the same write; a review changes its own fields only. */
    private final AggregateCollection<BrokenGlass> glasses;

    MongoGlasses(MongoOperations mongo, Aggregates aggregates) {
        this.mongo = mongo;
        mongo.execute(COLLECTION, glasses -> {
            glasses.createIndex(Indexes.ascending("subject", "day", SLOT), new IndexOptions().unique(true));
            glasses.createIndex(Indexes.ascending("person", "subject"));
            glasses.createIndex(Indexes.ascending("open", "_id"));
            return null;
        });
        glasses = aggregates.collection(COLLECTION, new Mapper());
    }

    @Override
    public Optional<String> open(String personId, String subject, Instant now) {
        Document filter = new Document("person", personId)
                .append("subject", subject)
                .append("at", new Document("$gt", Date.from(now.minus(BrokenGlass.OPEN_FOR))));
        return first(filter).map(BrokenGlass::id);
    }

    @Override
    public int broken(String subject, LocalDate day) {
        Long count = mongo.execute(
                COLLECTION,
                glasses -> glasses.countDocuments(new Document("subject", subject).append("day", day.toString())));
        return count == null ? 0 : count.intValue();
    }

    @Override
    public boolean add(BrokenGlass glass) {
        return glasses.insertAll(List.of(new Write<>(glass, List.of(GlassEvents.broken(glass)))))
                .isEmpty();
    }

    @Override
    public Optional<BrokenGlass> find(String id, Sight sight) {
        return first(Within.id(id, sight, "orgs"));
    }

    private Optional<BrokenGlass> first(Document filter) {
        return Optional.ofNullable(mongo.execute(
                        COLLECTION, glasses -> glasses.find(filter).first()))
                .map(MongoGlasses::read);
    }

    @Override
    public List<BrokenGlass> list(boolean open, Sight sight, @Nullable String after, int limit) {
        Document filter = Within.of(new Document(), sight, "orgs");
        if (open) {
            filter.append("open", true);
        }
        if (after != null) {
            filter.append("_id", new Document("$gt", after));
        }
        List<BrokenGlass> found = new ArrayList<>();
        mongo.execute(COLLECTION, glasses -> {
            glasses.find(filter).sort(new Document("_id", 1)).limit(limit).forEach(each -> found.add(read(each)));
            return null;
        });
        return found;
    }

    @Override
    public boolean review(BrokenGlass reviewed) {
        Document update = new Document("$set", new Document("review", review(reviewed.review())))
                .append("$unset", new Document("open", ""));
        var result = mongo.execute(
                COLLECTION,
                glasses -> glasses.updateOne(new Document("_id", reviewed.id()).append("open", true), update));
        return result != null && result.getMatchedCount() == 1;
    }

    @Override
    public void drop(String personId) {
        mongo.execute(
                COLLECTION,
                glasses -> glasses.updateMany(
                        new Document("person", personId),
                        new Document("$unset", new Document("words", "").append("review.words", ""))));
    }

    private static final class Mapper implements DocumentMapper<BrokenGlass> {

        @Override
        public String id(BrokenGlass glass) {
            return glass.id();
        }

        @Override
        public Document write(BrokenGlass glass) {
            return MongoGlasses.write(glass);
        }

        @Override
        public BrokenGlass read(Document document) {
            return MongoGlasses.read(document);
        }
    }

    private static Document write(BrokenGlass glass) {
        return new Document("person", glass.personId())
                .append("subject", glass.subject())
                .append("roles", glass.roles())
                .append("day", glass.day().toString())
                .append(SLOT, glass.slot())
                .append("emergency", glass.emergency().name())
                .append("words", text(glass.words()))
                .append("at", Date.from(glass.at()))
                .append("orgs", glass.orgs())
                .append("open", true);
    }

    private static @Nullable Document review(BrokenGlass.@Nullable Review review) {
        return review == null
                ? null
                : new Document("verdict", review.verdict().name())
                        .append("words", text(review.words()))
                        .append("by", review.by())
                        .append("at", Date.from(review.at()));
    }

    private static BrokenGlass read(Document document) {
        Document review = document.get("review", Document.class);
        return new BrokenGlass(
                document.getString("_id"),
                document.getString("person"),
                document.getString("subject"),
                document.getList("roles", String.class, List.of()),
                LocalDate.parse(document.getString("day")),
                document.getInteger(SLOT, 0),
                BrokenGlass.Emergency.valueOf(document.getString("emergency")),
                sealed(document.getString("words")),
                document.getDate("at").toInstant(),
                document.getList("orgs", String.class, List.of()),
                review == null || review.getString("verdict") == null
                        ? null
                        : new BrokenGlass.Review(
                                BrokenGlass.Verdict.valueOf(review.getString("verdict")),
                                sealed(review.getString("words")),
                                review.getString("by"),
                                review.getDate("at").toInstant()));
    }

    private static @Nullable String text(@Nullable Sealed sealed) {
        return sealed == null ? null : sealed.hash() + ':' + sealed.text();
    }

    private static @Nullable Sealed sealed(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int end = text.indexOf(':');
        return new Sealed(text.substring(end + 1), text.substring(0, end));
    }
}
