package org.shouwang.platform.web;

import org.shouwang.platform.defaults.Ids;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Problem details and request ids for every servlet service. */
@AutoConfiguration(afterName = "org.shouwang.platform.defaults.ServiceDefaultsAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class WebAutoConfiguration {

    @Bean
    ProblemHandler problemHandler() {
        return new ProblemHandler();
    }

    @Bean
    RequestIdFilter requestIdFilter(Ids ids) {
        return new RequestIdFilter(ids);
    }
}
