package org.shouwang.careactivity.config;

import java.time.Clock;
import org.shouwang.careactivity.careplan.app.FollowHappenings;
import org.shouwang.careactivity.careplan.app.PlanQueries;
import org.shouwang.careactivity.weather.WeatherWarning;
import org.shouwang.careactivity.weather.app.SettleWarnings;
import org.shouwang.careactivity.weather.app.WarnOfWeather;
import org.shouwang.careactivity.weather.app.WeatherWarnings;
import org.shouwang.careactivity.weather.persistence.MongoWeatherWarnings;
import org.shouwang.careactivity.weather.persistence.WeatherMapper;
import org.shouwang.platform.outbox.AggregateCollection;
import org.shouwang.platform.outbox.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Weather warnings: store and use cases. */
@Configuration(proxyBeanMethods = false)
class WeatherBeans {

    @Bean
    MongoWeatherWarnings weatherWarnings(MongoOperations mongo, Aggregates aggregates) {
        WeatherMapper mapper = new WeatherMapper();
        AggregateCollection<WeatherWarning> collection = aggregates.collection(MongoWeatherWarnings.COLLECTION, mapper);
        return new MongoWeatherWarnings(mongo, collection, mapper);
    }

    @Bean
    WarnOfWeather warnOfWeather(WeatherWarnings warnings, PlanQueries plans, Clock clock) {
        return new WarnOfWeather(warnings, plans, clock);
    }

    @Bean
    SettleWarnings settleWarnings(WeatherWarnings warnings, PlanQueries plans, FollowHappenings happenings) {
        return new SettleWarnings(warnings, plans, happenings);
    }
}
