package org.shouwang.notification.config;

import java.time.Duration;
import org.shouwang.notification.erasure.ErasePeople;
import org.shouwang.notification.erasure.Erased;
import org.shouwang.platform.messaging.EventHandler;
import org.shouwang.platform.messaging.Tombstones;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Erasing people when the registry says so. */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    @Bean
    Tombstones tombstones(
            MongoOperations mongo, WallClock wall, @Value("${shouwang.notification.erasure.again:1m}") Duration again) {
        return new Tombstones(mongo, wall::now, again, new ErasePeople(mongo));
    }

    @Bean
    EventHandler<Erased> erasedPeople(Tombstones tombstones) {
        return EventHandler.forBatch(
                Erased.class,
                events -> tombstones.set(
                        events.stream().map(event -> event.data().personId()).toList()),
                Erased.TYPE);
    }
}
