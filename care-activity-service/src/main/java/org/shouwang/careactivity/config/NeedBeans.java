package org.shouwang.careactivity.config;

import java.time.Clock;
import org.shouwang.careactivity.careplan.app.CountActivities;
import org.shouwang.careactivity.careplan.app.FollowHappenings;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.careplan.app.PlanStore;
import org.shouwang.careactivity.need.Need;
import org.shouwang.careactivity.need.app.FindNeeds;
import org.shouwang.careactivity.need.app.Needs;
import org.shouwang.careactivity.need.app.RaiseNeed;
import org.shouwang.careactivity.need.app.TakeStep;
import org.shouwang.careactivity.need.app.WithdrawNeed;
import org.shouwang.careactivity.need.messaging.NeedConsumers;
import org.shouwang.careactivity.need.messaging.NeedNews;
import org.shouwang.careactivity.need.persistence.MongoNeeds;
import org.shouwang.careactivity.need.persistence.NeedMapper;
import org.shouwang.platform.encryption.FieldCipher;
import org.shouwang.platform.messaging.EventHandler;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Needs: store and use cases. */
@Configuration(proxyBeanMethods = false)
class NeedBeans {

    @Bean
    MongoNeeds needs(MongoOperations mongo, Aggregates aggregates, FieldCipher cipher) {
        NeedMapper mapper = new NeedMapper(cipher);
        AggregateCollection<Need> collection = aggregates.collection(MongoNeeds.COLLECTION, mapper);
        return new MongoNeeds(mongo, collection, mapper);
    }

    @Bean
    RaiseNeed raiseNeed(Needs needs, PlanStore people, Clock clock) {
        return new RaiseNeed(needs, people, clock);
    }

    @Bean
    TakeStep takeStep(Needs needs, PlanQueries people, Clock clock) {
        return new TakeStep(needs, people, clock);
    }

    @Bean
    WithdrawNeed withdrawNeed(Needs needs, PlanQueries people, Clock clock) {
        return new WithdrawNeed(needs, people, clock);
    }

    @Bean
    FindNeeds findNeeds(Needs needs, PlanQueries people) {
        return new FindNeeds(needs, people);
    }

    @Bean
    EventHandler<NeedNews> needNews(FollowHappenings happenings, CountActivities count) {
        return NeedConsumers.news(happenings, count);
    }
}
