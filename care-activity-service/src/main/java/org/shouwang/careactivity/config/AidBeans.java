package org.shouwang.careactivity.config;

import java.time.Clock;
import org.shouwang.careactivity.aid.Gift;
import org.shouwang.careactivity.aid.app.FindGifts;
import org.shouwang.careactivity.aid.app.Gifts;
import org.shouwang.careactivity.aid.app.GiveGift;
import org.shouwang.careactivity.aid.app.SignReceipts;
import org.shouwang.careactivity.aid.app.WithdrawGift;
import org.shouwang.careactivity.aid.persistence.GiftMapper;
import org.shouwang.careactivity.aid.persistence.MongoGifts;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.platform.encryption.FieldCipher;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Gifts and aid: store and use cases. */
@Configuration(proxyBeanMethods = false)
class AidBeans {

    @Bean
    MongoGifts gifts(MongoOperations mongo, Aggregates aggregates, FieldCipher cipher) {
        GiftMapper mapper = new GiftMapper(cipher);
        AggregateCollection<Gift> collection = aggregates.collection(MongoGifts.COLLECTION, mapper);
        return new MongoGifts(mongo, collection, mapper);
    }

    @Bean
    GiveGift giveGift(Gifts gifts, PlanQueries people, Clock clock) {
        return new GiveGift(gifts, people, clock);
    }

    @Bean
    SignReceipts signReceipts(Gifts gifts, Clock clock) {
        return new SignReceipts(gifts, clock);
    }

    @Bean
    WithdrawGift withdrawGift(Gifts gifts, Clock clock) {
        return new WithdrawGift(gifts, clock);
    }

    @Bean
    FindGifts findGifts(Gifts gifts, PlanQueries people) {
        return new FindGifts(gifts, people);
    }
}
