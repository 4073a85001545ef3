package org.shouwang.careactivity.config;

import java.time.Clock;
import org.shouwang.careactivity.activity.persistence.MongoRolesAtWork;
import org.shouwang.careactivity.careplan.TermCalendar;
import org.shouwang.careactivity.careplan.app.History;
import org.shouwang.careactivity.careplan.app.PlanStore;
import org.shouwang.careactivity.counters.Aims;
import org.shouwang.careactivity.counters.app.FindCounters;
import org.shouwang.careactivity.counters.app.RolesAtWork;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Care counters: what they read and their use case. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CounterProperties.class)
class CounterBeans {

    @Bean
    RolesAtWork rolesAtWork(MongoOperations mongo) {
        return new MongoRolesAtWork(mongo);
    }

    @Bean
    FindCounters findCounters(
            PlanStore plans,
            History history,
            RolesAtWork roles,
            TermCalendar calendar,
            CounterProperties aims,
            Clock clock) {
        Aims asked = new Aims(aims.talks(), aims.activities(), aims.homeVisits(), aims.parentGapDays());
        return new FindCounters(plans, history, roles, calendar, asked, clock);
    }
}
