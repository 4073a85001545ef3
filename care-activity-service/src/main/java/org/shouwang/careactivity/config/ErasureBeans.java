package org.shouwang.careactivity.config;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.shouwang.careactivity.erasure.ErasePeople;
import org.shouwang.careactivity.erasure.Erased;
import org.shouwang.platform.encryption.FieldCipher;
import org.shouwang.platform.messaging.EventHandler;
import org.shouwang.platform.messaging.Tombstones;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Erasing people when the registry says so. */
@Configuration(proxyBeanMethods = false)
class ErasureBeans {

    @Bean
    Tombstones tombstones(
            MongoOperations mongo,
            FieldCipher cipher,
            @Value("${shouwang.care-activity.erasure.again:1m}") Duration again) {
        return new Tombstones(mongo, InstantSource.system(), again, new ErasePeople(mongo, cipher));
    }

    @Bean
    EventHandler<Erased> erasedPeople(Tombstones tombstones) {
        return EventHandler.forBatch(
                Erased.class,
                events -> tombstones.set(List.copyOf(
                        events.stream().map(event -> event.data().personId()).toList())),
                Erased.TYPE);
    }
}
