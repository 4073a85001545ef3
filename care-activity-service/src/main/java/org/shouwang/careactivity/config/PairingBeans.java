package org.shouwang.careactivity.config;

import java.time.Clock;
import org.shouwang.careactivity.activity.app.Activities;
import org.shouwang.careactivity.careplan.app.FollowFlags;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.careplan.app.PlanStore;
import org.shouwang.careactivity.pairing.app.FindCoverage;
import org.shouwang.careactivity.pairing.app.FindPairs;
import org.shouwang.careactivity.pairing.app.FinishPair;
import org.shouwang.careactivity.pairing.app.FollowPairs;
import org.shouwang.careactivity.pairing.app.KeepHelpers;
import org.shouwang.careactivity.pairing.app.PairFlags;
import org.shouwang.careactivity.pairing.app.PairPeople;
import org.shouwang.careactivity.pairing.app.PartnerQueries;
import org.shouwang.careactivity.pairing.app.PartnerStore;
import org.shouwang.careactivity.pairing.app.VetHelpers;
import org.shouwang.careactivity.pairing.messaging.PairConsumers;
import org.shouwang.careactivity.pairing.messaging.PairEventMapper;
import org.shouwang.careactivity.pairing.messaging.PairNews;
import org.shouwang.careactivity.pairing.persistence.MongoPartners;
import org.shouwang.careactivity.pairing.persistence.PartnerMapper;
import org.shouwang.platform.encryption.FieldCipher;
import org.shouwang.platform.encryption.LookupHash;
import org.shouwang.platform.messaging.EventHandler;
import org.shouwang.platform.outbox.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Pairs and helpers: store, use cases, consumer. */
@Configuration(proxyBeanMethods = false)
class PairingBeans {

    @Bean
    PartnerMapper partnerMapper(FieldCipher cipher) {
        return new PartnerMapper(cipher);
    }

    @Bean
    MongoPartners partnerQueries(MongoOperations mongo, PartnerMapper mapper) {
        return new MongoPartners(mongo, mapper);
    }

    @Bean
    PartnerStore partnerStore(Aggregates aggregates, PartnerMapper mapper) {
        return new PartnerStore(aggregates.collection(MongoPartners.COLLECTION, mapper), PairEventMapper::events);
    }

    @Bean
    PairPeople pairPeople(
            PartnerStore partners, PartnerQueries queries, PlanStore people, LookupHash hash, Clock clock) {
        return new PairPeople(partners, queries, people, hash, clock);
    }

    @Bean
    FindPairs findPairs(
            PartnerStore partners, PartnerQueries queries, PlanQueries people, Activities activities, Clock clock) {
        return new FindPairs(partners, queries, people, activities, clock);
    }

    @Bean
    FinishPair finishPair(PartnerStore partners, FindPairs pairs, Clock clock) {
        return new FinishPair(partners, pairs, clock);
    }

    @Bean
    FindCoverage findCoverage(PlanQueries people, PartnerQueries partners) {
        return new FindCoverage(people, partners);
    }

    @Bean
    KeepHelpers keepHelpers(PartnerStore partners, PartnerQueries queries, PlanQueries orgs, PlanStore people) {
        return new KeepHelpers(partners, queries, orgs, people);
    }

    @Bean
    VetHelpers vetHelper(PartnerStore partners, Clock clock) {
        return new VetHelpers(partners, clock);
    }

    @Bean
    PairFlags pairFlags(PartnerQueries partners) {
        return new PairFlags(partners);
    }

    @Bean
    FollowPairs followPairs(
            PartnerStore partners, PartnerQueries queries, PlanStore people, PlanQueries merged, Clock clock) {
        return new FollowPairs(partners, queries, people, merged, clock);
    }

    @Bean
    EventHandler<PairNews> pairEvents(FollowPairs follow, FollowFlags flags) {
        return PairConsumers.pairs(follow, flags);
    }
}
