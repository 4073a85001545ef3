package org.shouwang.gateway.edge;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans of the edge that are not components themselves. */
@Configuration(proxyBeanMethods = false)
class EdgeConfig {

    /** A factory, not a filter: filters that are beans would run for every request, also outside the chains. */
    @Bean
    RateLimitFilter.Factory rateLimits(LimitsProperties limits, ProblemAnswers answers) {
        return new RateLimitFilter.Factory(limits, answers);
    }
}
