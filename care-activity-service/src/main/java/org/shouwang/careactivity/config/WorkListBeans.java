package org.shouwang.careactivity.config;

import java.time.Clock;
import org.shouwang.careactivity.activity.persistence.MongoActivities;
import org.shouwang.careactivity.careplan.CarePlanner;
import org.shouwang.careactivity.careplan.WalkingOrder;
import org.shouwang.careactivity.careplan.app.CountWork;
import org.shouwang.careactivity.careplan.app.FindWorkList;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.careplan.app.PromisedRetries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Work lists: use cases. */
@Configuration(proxyBeanMethods = false)
class WorkListBeans {

    @Bean
    WalkingOrder walkingOrder(CareActivityProperties properties) {
        return new WalkingOrder(properties.walkingOrder());
    }

    @Bean
    FindWorkList findWorkList(
            PlanQueries queries,
            PromisedRetries retries,
            MongoActivities activities,
            CarePlanner planner,
            WalkingOrder order,
            Clock clock) {
        return new FindWorkList(queries, retries, activities, planner, order, clock);
    }

    @Bean
    CountWork countWork(PlanQueries queries, WalkingOrder order, Clock clock) {
        return new CountWork(queries, order, clock);
    }
}
