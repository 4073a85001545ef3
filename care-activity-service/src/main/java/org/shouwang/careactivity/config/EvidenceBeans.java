package org.shouwang.careactivity.config;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.shouwang.careactivity.activity.app.Activities;
import org.shouwang.careactivity.activity.persistence.ActivityMapper;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.evidence.app.ConfirmationSample;
import org.shouwang.careactivity.evidence.app.DecideReview;
import org.shouwang.careactivity.evidence.app.FindReviews;
import org.shouwang.careactivity.evidence.app.KeepPhotos;
import org.shouwang.careactivity.evidence.app.LookAtActivities;
import org.shouwang.careactivity.evidence.app.LookedActivities;
import org.shouwang.careactivity.evidence.app.Photos;
import org.shouwang.careactivity.evidence.app.Reviews;
import org.shouwang.careactivity.evidence.app.TakeAnswers;
import org.shouwang.careactivity.evidence.app.Traces;
import org.shouwang.careactivity.evidence.messaging.ConfirmationAnswered;
import org.shouwang.careactivity.evidence.messaging.ConfirmationConsumer;
import org.shouwang.careactivity.evidence.persistence.MongoLookedActivities;
import org.shouwang.careactivity.evidence.persistence.MongoPhotos;
import org.shouwang.careactivity.evidence.persistence.MongoReviews;
import org.shouwang.careactivity.evidence.persistence.MongoTraces;
import org.shouwang.careactivity.evidence.persistence.ReviewMapper;
import org.shouwang.platform.encryption.FieldCipher;
import org.shouwang.platform.encryption.LookupHash;
import org.shouwang.platform.messaging.EventHandler;
import org.shouwang.platform.outbox.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Evidence and reviews: stores, use cases, consumer. */
@Configuration(proxyBeanMethods = false)
class EvidenceBeans {

    @Bean
    ConfirmationSample confirmationSample(LookupHash hash, CareActivityProperties properties) {
        return new ConfirmationSample(hash, properties.confirmationShare());
    }

    @Bean
    MongoLookedActivities lookedActivities(MongoOperations mongo, ActivityMapper mapper) {
        return new MongoLookedActivities(mongo, mapper);
    }

    @Bean
    MongoTraces visitTraces(MongoOperations mongo, FieldCipher cipher) {
        return new MongoTraces(mongo, cipher);
    }

    @Bean
    MongoPhotos evidencePhotos(MongoOperations mongo, FieldCipher cipher) {
        return new MongoPhotos(mongo, cipher);
    }

    @Bean
    MongoReviews reviews(MongoOperations mongo, Aggregates aggregates, FieldCipher cipher) {
        ReviewMapper mapper = new ReviewMapper(cipher);
        return new MongoReviews(mongo, aggregates.collection(MongoReviews.COLLECTION, mapper), mapper);
    }

    @Bean
    KeepPhotos keepPhotos(Photos photos, LookedActivities activities, PlanQueries people, Clock clock) {
        return new KeepPhotos(photos, activities, people, clock);
    }

    @Bean
    LookAtActivities lookAtActivities(
            LookedActivities activities, Traces traces, Photos photos, Reviews reviews, LookupHash hash, Clock clock) {
        return new LookAtActivities(activities, traces, photos, reviews, hash, clock);
    }

    @Bean
    FindReviews findReviews(Reviews reviews) {
        return new FindReviews(reviews);
    }

    @Bean
    DecideReview decideReview(Reviews reviews, Clock clock) {
        return new DecideReview(reviews, clock);
    }

    @Bean
    TakeAnswers takeAnswers(Activities activities, Reviews reviews, Clock clock) {
        return new TakeAnswers(activities, reviews, clock);
    }

    @Bean
    EventHandler<ConfirmationAnswered> confirmationAnswers(TakeAnswers take) {
        return ConfirmationConsumer.answers(take);
    }

    @Bean
    MeterBinder activitiesUnlooked(LookedActivities activities) {
        return (MeterRegistry registry) -> Gauge.builder("care-activity.plausibility.waiting", activities::countWaiting)
                .description("Activities nobody has looked at whether they are plausible")
                .register(registry);
    }
}
