package org.shouwang.notification.ladder.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.notification.contact.Role;
import org.shouwang.notification.ladder.Chain;
import org.shouwang.notification.ladder.Ladder;
import org.shouwang.notification.ladder.app.Ladders;
import org.shouwang.platform.messaging.StateGuard;
import org.springframework.data.mongodb.core.MongoOperations;

/** Ladders in the collection {@code ladders}; states W waits for a step, E at its end, C closed. */
public final class MongoLadders implements Ladders {

    private static final String NAME = "ladders";
    private static final String STATE = "st";
    private static final String AT = "at";
    private static final String STEP = "step";
    private static final String WAITS = "W";
    private static final String ENDED = "E";
    private static final String CLOSED = "C";

    private final MongoOperations mongo;

    /** Makes the index of the sweep. */
    public MongoLadders(MongoOperations mongo) {
        this.mongo = mongo;
        on(ladders -> ladders.createIndex(Indexes.ascending(STATE, AT)));
    }

    @Override
    public Map<String, Ladder> find(Collection<String> dutyIds) {
        Map<String, Ladder> found = new HashMap<>();
        if (!dutyIds.isEmpty()) {
            on(ladders -> ladders.find(Filters.in("_id", dutyIds))
                            .map(MongoLadders::read)
                            .into(new ArrayList<>()))
                    .forEach(ladder -> found.put(ladder.dutyId(), ladder));
        }
        return found;
    }

    @Override
    public Set<String> closedAmong(Collection<String> dutyIds) {
        return on(ladders -> ladders.find(Filters.and(Filters.in("_id", dutyIds), Filters.eq(STATE, CLOSED)))
                .projection(Projections.include("_id"))
                .map(document -> document.getString("_id"))
                .into(new HashSet<>()));
    }

    @Override
    public void save(Collection<Ladder> ladders) {
        StateGuard.upsertAll(
                mongo,
                NAME,
                ladders.stream()
                        .map(ladder -> new StateGuard.Row(ladder.dutyId(), ladder.seen(), write(ladder)))
                        .toList());
    }

    @Override
    public List<Ladder> due(Instant now, int limit) {
        return on(ladders ->
                ladders.find(dueBy(now)).limit(limit).map(MongoLadders::read).into(new ArrayList<>()));
    }

    @Override
    public long countDue(Instant now) {
        return on(ladders -> ladders.countDocuments(dueBy(now)));
    }

    @Override
    public void advance(Map<Ladder, Ladder> to) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        to.forEach((before, after) -> writes.add(new UpdateOneModel<>(
                Filters.and(
                        Filters.eq("_id", before.dutyId()),
                        Filters.eq(STATE, WAITS),
                        Filters.eq(STEP, before.nextStep())),
                new Document(
                        "$set",
                        new Document(STATE, state(after))
                                .append(STEP, after.nextStep())
                                .append(AT, date(after.nextAt()))))));
        if (!writes.isEmpty()) {
            on(ladders -> ladders.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        }
    }

    private static Bson dueBy(Instant now) {
        return Filters.and(Filters.eq(STATE, WAITS), Filters.lte(AT, Date.from(now)));
    }

    private static String state(Ladder ladder) {
        if (!ladder.open()) {
            return CLOSED;
        }
        return ladder.nextAt() == null ? ENDED : WAITS;
    }

    private static Document write(Ladder ladder) {
        return new Document(STATE, state(ladder))
                .append(AT, date(ladder.nextAt()))
                .append(STEP, ladder.nextStep())
                .append("p", ladder.personId())
                .append("r", ladder.rule())
                .append("ch", ladder.chain().name())
                .append("re", ladder.responsible().name())
                .append("u", ladder.urgent())
                .append("o", ladder.orgs())
                .append("due", ladder.dueDay().toString())
                .append("from", ladder.overdueFrom().toString())
                .append("od", ladder.overdue())
                .append("why", ladder.closed());
    }

    private static Ladder read(Document document) {
        Date at = document.getDate(AT);
        return new Ladder(
                document.getString("_id"),
                document.getString("p"),
                document.getString("r"),
                Chain.valueOf(document.getString("ch")),
                Role.valueOf(document.getString("re")),
                document.getBoolean("u"),
                document.getList("o", String.class),
                LocalDate.parse(document.getString("due")),
                LocalDate.parse(document.getString("from")),
                document.getBoolean("od"),
                document.getInteger(STEP),
                at == null ? null : at.toInstant(),
                document.getLong(StateGuard.SEEN),
                document.getString("why"));
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private <T> T on(Function<MongoCollection<Document>, T> action) {
        return Objects.requireNonNull(mongo.execute(NAME, action::apply));
    }
}
