package org.shouwang.registry.access.persistence;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.shouwang.platform.defaults.Ids;
import org.shouwang.platform.encryption.LookupHash;
import org.shouwang.registry.access.Anchor;
import org.shouwang.registry.access.ChainedView;
import org.shouwang.registry.access.RecordView;
import org.shouwang.registry.access.Segment;
import org.shouwang.registry.access.app.VerifyAccessLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * The chain this process writes: entries in order, then the head. Only the thread that writes the log calls it. Entries go in
 * one after the other, so that a crash leaves a beginning and never a hole; the head may then be behind, never ahead.
 */
@Component
final class ChainWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ChainWriter.class);
    private static final Duration ANCHOR_EVERY = Duration.ofMinutes(1);

    private final MongoOperations mongo;
    private final LookupHash hash;
    private final InstantSource wall;
    private final String writer;
    private final List<ChainedView> linked = new ArrayList<>();
    private boolean opened;
    private boolean uncertain;
    private Instant anchored = Instant.EPOCH;
    private volatile @Nullable Anchor head;

    ChainWriter(MongoOperations mongo, LookupHash hash, Ids ids, InstantSource wall) {
        this.mongo = mongo;
        this.hash = hash;
        this.wall = wall;
        this.writer = ids.next();
        mongo.execute(
                AccessDocuments.SEGMENTS,
                found -> found.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true)));
    }

    Optional<Anchor> head() {
        return Optional.ofNullable(head);
    }

    double sequence() {
        Anchor now = head;
        return now == null ? 0 : now.sequence();
    }

    /** Writes a batch; after an exception the same batch is to come again. */
    void write(List<RecordView> batch) {
        if (!opened) {
            open();
            opened = true;
        }
        if (linked.isEmpty()) {
            link(batch);
        }
        List<Document> entries = linked.stream().map(AccessDocuments::write).toList();
        if (uncertain) {
            Set<String> there = there();
            entries = entries.stream()
                    .filter(entry -> !there.contains(entry.getString("_id")))
                    .toList();
        }
        uncertain = true;
        insert(entries);
        ChainedView last = linked.get(linked.size() - 1);
        Anchor now = new Anchor(writer, last.sequence(), last.hash());
        head = now;
        headTo(now);
        uncertain = false;
        linked.clear();
        if (Duration.between(anchored, wall.instant()).compareTo(ANCHOR_EVERY) >= 0) {
            anchor();
        }
    }

    private void link(List<RecordView> batch) {
        Anchor from = head;
        long sequence = from == null ? 0 : from.sequence();
        String before = from == null ? ChainedView.ROOT : from.hash();
        for (RecordView view : batch) {
            ChainedView entry = ChainedView.link(view, writer, ++sequence, before, this::mac);
            linked.add(entry);
            before = entry.hash();
        }
    }

    private void insert(List<Document> entries) {
        if (!entries.isEmpty()) {
            mongo.execute(AccessDocuments.LOG, log -> log.insertMany(entries, new InsertManyOptions().ordered(true)));
        }
    }

    private Set<String> there() {
        List<String> ids = linked.stream().map(entry -> entry.view().id()).toList();
        Set<String> there = new HashSet<>();
        mongo.execute(AccessDocuments.LOG, log -> {
            log.find(new Document("_id", new Document("$in", ids))).forEach(entry -> there.add(entry.getString("_id")));
            return null;
        });
        return there;
    }

    private void headTo(Anchor now) {
        mongo.execute(
                AccessDocuments.SEGMENTS,
                found -> found.updateOne(
                        new Document("_id", writer),
                        new Document(
                                "$set",
                                new Document("head", now.toString())
                                        .append("headSeal", Segment.sealOf(now, this::mac)))));
    }

    /** Takes the next number; another process may be taking it at the same time. */
    private void open() {
        while (true) {
            Document last = mongo.execute(
                    AccessDocuments.SEGMENTS,
                    found -> found.find()
                            .sort(new Document("number", -1))
                            .limit(1)
                            .first());
            Segment before = last == null ? null : AccessDocuments.segment(last);
            if (before != null && before.writer().equals(writer)) {
                return;
            }
            long unchained = before == null ? unchained() : 0;
            Segment segment = Segment.begin(
                    writer,
                    before == null ? 1 : before.number() + 1,
                    before == null ? null : before.head(),
                    unchained,
                    this::mac);
            try {
                mongo.execute(AccessDocuments.SEGMENTS, found -> found.insertOne(AccessDocuments.write(segment)));
                return;
            } catch (DuplicateKeyException e) {
                LOG.debug("another process took segment {}", segment.number());
            }
        }
    }

    private long unchained() {
        Long count = mongo.execute(AccessDocuments.LOG, log -> log.countDocuments(new Document("writer", null)));
        return count == null ? 0 : count;
    }

    void end() {
        anchor();
    }

    /** Whoever can change the database cannot change what the log output was. */
    private void anchor() {
        Anchor now = head;
        if (now != null) {
            anchored = wall.instant();
            LOG.info("access log anchor {}", now);
        }
    }

    private String mac(String text) {
        return hash.of(VerifyAccessLog.FIELD, text);
    }
}
