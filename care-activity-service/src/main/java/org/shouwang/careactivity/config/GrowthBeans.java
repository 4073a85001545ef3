package org.shouwang.careactivity.config;

import java.time.Clock;
import org.shouwang.careactivity.careplan.TermCalendar;
import org.shouwang.careactivity.careplan.app.CountActivities;
import org.shouwang.careactivity.careplan.app.FollowFlags;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.careplan.app.PlanStore;
import org.shouwang.careactivity.growth.SupportPlan;
import org.shouwang.careactivity.growth.app.BeginSupportPlan;
import org.shouwang.careactivity.growth.app.EndSupportPlan;
import org.shouwang.careactivity.growth.app.FindSupportPlans;
import org.shouwang.careactivity.growth.app.HandOverSupportPlan;
import org.shouwang.careactivity.growth.app.ReviewSupportPlan;
import org.shouwang.careactivity.growth.app.SupportPlans;
import org.shouwang.careactivity.growth.messaging.SupportPlanConsumers;
import org.shouwang.careactivity.growth.messaging.SupportPlanNews;
import org.shouwang.careactivity.growth.persistence.MongoSupportPlans;
import org.shouwang.careactivity.growth.persistence.SupportPlanMapper;
import org.shouwang.careactivity.progress.app.ProgressQueries;
import org.shouwang.platform.encryption.FieldCipher;
import org.shouwang.platform.encryption.LookupHash;
import org.shouwang.platform.messaging.EventHandler;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Support plans: store, use cases, and what they change in care plans. */
@Configuration(proxyBeanMethods = false)
class GrowthBeans {

    @Bean
    MongoSupportPlans supportPlans(MongoOperations mongo, Aggregates aggregates, FieldCipher cipher) {
        SupportPlanMapper mapper = new SupportPlanMapper(cipher);
        AggregateCollection<SupportPlan> collection = aggregates.collection(MongoSupportPlans.COLLECTION, mapper);
        return new MongoSupportPlans(mongo, collection, mapper);
    }

    @Bean
    BeginSupportPlan beginSupportPlan(
            SupportPlans plans, PlanStore people, TermCalendar calendar, LookupHash hash, Clock clock) {
        return new BeginSupportPlan(plans, people, calendar, hash, clock);
    }

    @Bean
    ReviewSupportPlan reviewSupportPlan(SupportPlans plans, PlanQueries people, LookupHash hash, Clock clock) {
        return new ReviewSupportPlan(plans, people, hash, clock);
    }

    @Bean
    HandOverSupportPlan handOverSupportPlan(SupportPlans plans, PlanQueries people, LookupHash hash, Clock clock) {
        return new HandOverSupportPlan(plans, people, hash, clock);
    }

    @Bean
    EndSupportPlan endSupportPlan(SupportPlans plans, PlanQueries people, Clock clock) {
        return new EndSupportPlan(plans, people, clock);
    }

    @Bean
    FindSupportPlans findSupportPlans(
            SupportPlans plans, PlanQueries people, ProgressQueries progress, TermCalendar calendar, Clock clock) {
        return new FindSupportPlans(plans, people, progress, calendar, clock);
    }

    @Bean
    EventHandler<SupportPlanNews> supportPlanEvents(FollowFlags flags, CountActivities count) {
        return SupportPlanConsumers.news(flags, count);
    }
}
