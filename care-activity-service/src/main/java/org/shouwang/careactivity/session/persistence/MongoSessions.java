package org.shouwang.careactivity.session.persistence;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.session.Session;
import org.shouwang.careactivity.session.app.Sessions;
import org.shouwang.careactivity.session.messaging.SessionEventMapper;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Change;
import org.shouwang.platform.outbox.Loaded;
import org.shouwang.platform.outbox.Write;
import org.springframework.data.mongodb.core.MongoOperations;

/** Sessions in one collection with two indexes: organisation and day, person and day. */
public final class MongoSessions implements Sessions {
    /** The collection of sessions. */
    public static final String COLLECTION = "sessions";

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
