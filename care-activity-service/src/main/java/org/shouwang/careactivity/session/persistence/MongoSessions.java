package org.shouwang.careactivity.session.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.Fact;
import org.shouwang.careactivity.careplan.FactLedger.TakenBack;
import org.shouwang.careactivity.careplan.GroupFacts;
import org.shouwang.careactivity.careplan.UnitId;
import org.shouwang.careactivity.careplan.app.FactSource;
import org.shouwang.careactivity.session.Session;
import org.shouwang.careactivity.session.app.Sessions;
import org.shouwang.careactivity.session.messaging.SessionEventMapper;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Change;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.outbox.Write;
import org.springframework.data.mongodb.core.MongoOperations;

/** Sessions in one collection with two indexes: organisation and day, person and day. */
public final class MongoSessions implements Sessions, FactSource {
    /** The collection of sessions. */
    public static final String COLLECTION = "sessions";

    private static final int MOST_FACTS = 4_000;

    private final MongoOperations mongo;
    private final AggregateCollection<Session> sessions;
    private final SessionMapper mapper;

    /** Makes sure of the indexes. */
    public MongoSessions(MongoOperations mongo, AggregateCollection<Session> sessions, SessionMapper mapper) {
        this.mongo = mongo;
        this.sessions = sessions;
        this.mapper = mapper;
        mongo.execute(COLLECTION, target -> {
            target.createIndex(Indexes.ascending(SessionMapper.ORGS, SessionMapper.KEY));
            return target.createIndex(Indexes.ascending(SessionMapper.PEOPLE, SessionMapper.KEY));
        });
    }

    @Override
    public boolean insert(Session session) {
        return sessions.insertAll(List.of(new Write<>(session, List.of(SessionEventMapper.held(session)))))
                .isEmpty();
    }

    @Override
    public Optional<Loaded<Session>> find(String id) {
        return sessions.find(id);
    }

    @Override
    public boolean withdraw(Loaded<Session> loaded, Session withdrawn) {
        return sessions.updateAll(
                        List.of(new Change<>(loaded, withdrawn, List.of(SessionEventMapper.withdrawn(withdrawn)))))
                .isEmpty();
    }

    @Override
    public List<Row> ofOrganisation(String org, @Nullable Set<String> within, @Nullable String before, int limit) {
        List<Bson> filters = new ArrayList<>(List.of(Filters.eq(SessionMapper.ORGS, org)));
        if (within != null) {
            filters.add(Filters.in(SessionMapper.ORGS, within));
        }
        return rows(filters, before, limit);
    }

    @Override
    public List<Row> ofPerson(String personId, @Nullable String before, int limit) {
        return rows(new ArrayList<>(List.of(Filters.eq(SessionMapper.PEOPLE, personId))), before, limit);
    }

    @Override
    public Map<String, List<Fact>> doneSince(Collection<String> subjectIds, Instant since) {
        Map<String, List<Fact>> facts = new HashMap<>();
        sessionsSince(subjectIds, since, false)
                .forEach(session -> facts(session, subjectIds)
                        .forEach((id, of) -> facts.computeIfAbsent(id, key -> new ArrayList<>())
                                .addAll(of)));
        return facts;
    }

    @Override
    public Map<String, List<TakenBack>> takenBackSince(Collection<String> subjectIds, Instant since) {
        Map<String, List<TakenBack>> facts = new HashMap<>();
        for (Session session : sessionsSince(subjectIds, since, true)) {
            Instant at = Objects.requireNonNull(session.withdrawal()).at();
            facts(session, subjectIds).forEach((id, of) -> {
                List<TakenBack> taken = facts.computeIfAbsent(id, key -> new ArrayList<>());
                of.forEach(fact -> taken.add(new TakenBack(fact, at)));
            });
        }
        return facts;
    }

    private List<Session> sessionsSince(Collection<String> subjectIds, Instant since, boolean withdrawn) {
        Set<String> units =
                subjectIds.stream().flatMap(id -> UnitId.code(id).stream()).collect(Collectors.toSet());
        List<Session> sessions = new ArrayList<>();
        mongo.execute(COLLECTION, target -> {
            target.find(Filters.and(
                            Filters.or(
                                    Filters.in(SessionMapper.PEOPLE, subjectIds),
                                    Filters.and(
                                            Filters.in(SessionMapper.ORGS, units),
                                            Filters.in(SessionMapper.ORG, units))),
                            Filters.gte(SessionMapper.KEY, Days.of(since).toString()),
                            Filters.exists(SessionMapper.WITHDRAWAL, withdrawn)))
                    .sort(Sorts.descending(SessionMapper.KEY))
                    .limit(MOST_FACTS * subjectIds.size())
                    .forEach((Document document) -> sessions.add(mapper.read(document)));
            return null;
        });
        return sessions;
    }

    /** What a session counts as, for these subjects. */
    private static Map<String, List<Fact>> facts(Session session, Collection<String> subjectIds) {
        Map<String, List<Fact>> facts = new HashMap<>();
        String type = session.type().name();
        for (String personId : session.present()) {
            if (subjectIds.contains(personId)) {
                facts.put(personId, GroupFacts.ofPerson(session.id(), type, session.day(), session.enteredAt()));
            }
        }
        String unit = UnitId.of(session.org());
        if (subjectIds.contains(unit)) {
            facts.put(unit, GroupFacts.ofUnit(session.id(), type, session.day(), session.enteredAt()));
        }
        return facts;
    }

    private List<Row> rows(List<Bson> filters, @Nullable String before, int limit) {
        if (before != null) {
            filters.add(Filters.lt(SessionMapper.KEY, before));
        }
        List<Row> rows = new ArrayList<>();
        mongo.execute(COLLECTION, target -> {
            target.find(Filters.and(filters))
                    .sort(Sorts.descending(SessionMapper.KEY))
                    .limit(limit)
                    .forEach((Document document) ->
                            rows.add(new Row(mapper.read(document), document.getString(SessionMapper.KEY))));
            return null;
        });
        return rows;
    }
}
