package org.shouwang.careactivity.config;

import java.time.Clock;
import org.shouwang.careactivity.activity.app.RecordActivities;
import org.shouwang.careactivity.answer.app.FollowAnswers;
import org.shouwang.careactivity.answer.messaging.AnswerConsumer;
import org.shouwang.careactivity.answer.messaging.ReplyReceived;
import org.shouwang.careactivity.need.app.RaiseNeed;
import org.shouwang.platform.messaging.EventHandler;
import org.shouwang.platform.messaging.Tombstones;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows from what families answer. */
@Configuration(proxyBeanMethods = false)
class AnswerBeans {

    @Bean
    FollowAnswers followAnswers(RecordActivities activities, RaiseNeed needs, Clock clock) {
        return new FollowAnswers(activities, needs, clock);
    }

    @Bean
    EventHandler<ReplyReceived> familyAnswers(
            FollowAnswers follow, Tombstones tombstones, CareActivityProperties properties) {
        return properties.familyAnswers()
                ? AnswerConsumer.answers(follow, tombstones::among)
                : EventHandler.forBatch(ReplyReceived.class, answers -> {}, AnswerConsumer.TYPE);
    }
}
