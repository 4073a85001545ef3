package org.shouwang.careactivity.config;

import java.time.Clock;
import org.shouwang.careactivity.careplan.TermCalendar;
import org.shouwang.careactivity.careplan.app.FollowFlags;
import org.shouwang.careactivity.careplan.app.History;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.careplan.app.PlanStore;
import org.shouwang.careactivity.homework.app.FindRota;
import org.shouwang.careactivity.homework.app.HomeworkNeeds;
import org.shouwang.careactivity.homework.app.SetHomework;
import org.shouwang.careactivity.homework.messaging.HomeworkConsumers;
import org.shouwang.careactivity.homework.messaging.HomeworkNews;
import org.shouwang.careactivity.homework.persistence.HomeworkMapper;
import org.shouwang.careactivity.homework.persistence.MongoHomework;
import org.shouwang.platform.messaging.EventHandler;
import org.shouwang.platform.outbox.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Homework at school: store, use cases, and what it changes in care plans. */
@Configuration(proxyBeanMethods = false)
class HomeworkBeans {

    @Bean
    MongoHomework homeworkNeeds(MongoOperations mongo, Aggregates aggregates) {
        HomeworkMapper mapper = new HomeworkMapper();
        return new MongoHomework(mongo, aggregates.collection(MongoHomework.COLLECTION, mapper), mapper);
    }

    @Bean
    SetHomework setHomework(HomeworkNeeds needs, PlanStore people, Clock clock) {
        return new SetHomework(needs, people, clock);
    }

    @Bean
    FindRota findRota(
            HomeworkNeeds needs, PlanStore people, PlanQueries places, History history, TermCalendar calendar) {
        return new FindRota(needs, people, places, history, calendar);
    }

    @Bean
    EventHandler<HomeworkNews> homeworkEvents(FollowFlags flags) {
        return HomeworkConsumers.flags(flags);
    }
}
