package org.shouwang.careactivity.config;

import java.time.Clock;
import org.shouwang.careactivity.activity.Activity;
import org.shouwang.careactivity.activity.app.Activities;
import org.shouwang.careactivity.activity.app.FindActivities;
import org.shouwang.careactivity.activity.app.RecordActivities;
import org.shouwang.careactivity.activity.app.WithdrawActivity;
import org.shouwang.careactivity.activity.persistence.ActivityMapper;
import org.shouwang.careactivity.activity.persistence.MongoActivities;
import org.shouwang.careactivity.activity.persistence.MongoRetries;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.evidence.app.ConfirmationSample;
import org.shouwang.platform.encryption.FieldCipher;
import org.shouwang.platform.encryption.LookupHash;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Activities: store and use cases. */
@Configuration(proxyBeanMethods = false)
class ActivityBeans {

    @Bean
    ActivityMapper activityMapper(FieldCipher cipher) {
        return new ActivityMapper(cipher);
    }

    @Bean
    MongoActivities activities(
            MongoOperations mongo, Aggregates aggregates, ActivityMapper mapper, ConfirmationSample sample) {
        AggregateCollection<Activity> collection = aggregates.collection(MongoActivities.COLLECTION, mapper);
        return new MongoActivities(mongo, collection, mapper, sample);
    }

    @Bean
    MongoRetries promisedRetries(MongoOperations mongo) {
        return new MongoRetries(mongo);
    }

    @Bean
    RecordActivities recordActivities(Activities activities, PlanQueries people, LookupHash hash, Clock clock) {
        return new RecordActivities(activities, people, hash, clock);
    }

    @Bean
    FindActivities findActivities(Activities activities, PlanQueries people) {
        return new FindActivities(activities, people);
    }

    @Bean
    WithdrawActivity withdrawActivity(Activities activities, PlanQueries people, Clock clock) {
        return new WithdrawActivity(activities, people, clock);
    }
}
