package org.shouwang.registry.lifecycle.persistence;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.registry.erasure.Belongings;
import org.shouwang.registry.lifecycle.Proposal;
import org.shouwang.registry.lifecycle.app.Proposals;
import org.shouwang.registry.person.Sealed;
import org.shouwang.registry.rights.Sight;
import org.shouwang.registry.rights.persistence.Within;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Proposals in the collection {@code proposals}, and in {@code daily-work} how far the daily work has come. */
@Component
final class MongoProposals implements Proposals, Belongings {

    private static final String COLLECTION = "proposals";
    private static final String DAILY = "daily-work";
    private static final String ID = "_id";
    private static final String PERSON = "person";
    private static final String ORGS = "orgs";
    private static final String STATE = "state";
    private static final String KIND = "kind";
    private static final String OPEN = Proposal.State.OPEN.name();
    private static final String LIFE_CYCLE = "life-cycle";

    private final MongoOperations mongo;

    MongoProposals(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.execute(COLLECTION, rows -> {
            rows.createIndex(Indexes.ascending(PERSON));
            return rows.createIndex(Indexes.ascending(ORGS, STATE, ID));
        });
    }

    @Override
    public void propose(Collection<Proposal> proposals) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Proposal proposal : proposals) {
            writes.add(new UpdateOneModel<>(
                    Filters.eq(ID, proposal.id()),
                    new Document("$setOnInsert", write(proposal)),
                    new UpdateOptions().upsert(true)));
        }
        if (!writes.isEmpty()) {
            mongo.execute(COLLECTION, rows -> rows.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
        }
    }

    @Override
    public Optional<Proposal> find(String id, Sight sight) {
        return Optional.ofNullable(mongo.execute(
                        COLLECTION,
                        rows -> rows.find(Within.id(id, sight, ORGS)).first()))
                .map(MongoProposals::read);
    }

    @Override
    public List<Proposal> open(
            String org, Proposal.@Nullable Kind kind, Sight sight, @Nullable String after, int limit) {
        List<Bson> filters = new ArrayList<>(List.of(Filters.eq(ORGS, org), Filters.eq(STATE, OPEN)));
        if (kind != null) {
            filters.add(Filters.eq(KIND, kind.name()));
        }
        Set<String> scope = sight.orgs();
        if (scope != null && !scope.contains(org)) {
            filters.add(Filters.in(ORGS, scope));
        }
        if (after != null) {
            filters.add(Filters.gt(ID, after));
        }
        return Objects.requireNonNull(mongo.execute(
                COLLECTION,
                rows -> rows.find(Filters.and(filters))
                        .sort(Sorts.ascending(ID))
                        .limit(limit)
                        .map(MongoProposals::read)
                        .into(new ArrayList<>())));
    }

    @Override
    public boolean decide(String id, Proposal.State state, Proposal.Decision decision) {
        Document decided = new Document("by", decision.by()).append("at", Date.from(decision.at()));
        Sealed words = decision.words();
        if (words != null) {
            decided.append("words", words.hash() + ":" + words.text());
        }
        Long matched = mongo.execute(
                COLLECTION,
                rows -> rows.updateOne(
                                Filters.and(Filters.eq(ID, id), Filters.eq(STATE, OPEN)),
                                new Document("$set", new Document(STATE, state.name()).append("decision", decided)))
                        .getMatchedCount());
        return matched != null && matched == 1;
    }

    @Override
    public void forget(String personId) {
        mongo.execute(COLLECTION, rows -> rows.deleteMany(Filters.eq(PERSON, personId)));
    }

    @Override
    public void drop(String personId) {
        forget(personId);
    }

    @Override
    public Optional<LocalDate> doneUntil() {
        return Optional.ofNullable(mongo.execute(
                        DAILY, rows -> rows.find(Filters.eq(ID, LIFE_CYCLE)).first()))
                .map(row -> LocalDate.parse(row.getString("day")));
    }

    @Override
    public void done(LocalDate day) {
        mongo.execute(
                DAILY,
                rows -> rows.replaceOne(
                        Filters.eq(ID, LIFE_CYCLE),
                        new Document("day", day.toString()),
                        new ReplaceOptions().upsert(true)));
    }

    private static Document write(Proposal proposal) {
        Document document = new Document(KIND, proposal.kind().name())
                .append(PERSON, proposal.personId())
                .append(ORGS, proposal.orgs())
                .append("on", proposal.on().toString())
                .append(STATE, proposal.state().name());
        put(document, "village", proposal.village());
        put(document, "school", proposal.school());
        put(document, "class", proposal.classCode());
        return document;
    }

    private static void put(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.append(field, value);
        }
    }

    private static Proposal read(Document row) {
        Document decided = row.get("decision", Document.class);
        return new Proposal(
                row.getString(ID),
                Proposal.Kind.valueOf(row.getString(KIND)),
                row.getString(PERSON),
                row.getList(ORGS, String.class),
                LocalDate.parse(row.getString("on")),
                row.getString("village"),
                row.getString("school"),
                row.getString("class"),
                Proposal.State.valueOf(row.getString(STATE)),
                decided == null
                        ? null
                        : new Proposal.Decision(
                                decided.getString("by"), decided.getDate("at").toInstant(), null));
    }
}
