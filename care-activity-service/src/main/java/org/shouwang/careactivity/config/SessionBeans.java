package org.shouwang.careactivity.config;

import java.time.Clock;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.session.Session;
import org.shouwang.careactivity.session.app.FindSessions;
import org.shouwang.careactivity.session.app.HoldSession;
import org.shouwang.careactivity.session.app.Sessions;
import org.shouwang.careactivity.session.app.WithdrawSession;
import org.shouwang.careactivity.session.persistence.MongoSessions;
import org.shouwang.careactivity.session.persistence.SessionMapper;
import org.shouwang.platform.encryption.FieldCipher;
import org.shouwang.platform.encryption.LookupHash;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Group sessions: store and use cases. */
@Configuration(proxyBeanMethods = false)
class SessionBeans {

    @Bean
    MongoSessions sessions(MongoOperations mongo, Aggregates aggregates, FieldCipher cipher) {
        SessionMapper mapper = new SessionMapper(cipher);
        AggregateCollection<Session> collection = aggregates.collection(MongoSessions.COLLECTION, mapper);
        return new MongoSessions(mongo, collection, mapper);
    }

    @Bean
    HoldSession holdSession(Sessions sessions, PlanQueries people, LookupHash hash, Clock clock) {
        return new HoldSession(sessions, people, hash, clock);
    }

    @Bean
    FindSessions findSessions(Sessions sessions, PlanQueries people) {
        return new FindSessions(sessions, people);
    }

    @Bean
    WithdrawSession withdrawSession(Sessions sessions, Clock clock) {
        return new WithdrawSession(sessions, clock);
    }
}
