package org.shouwang.gateway.route;

import static org.springframework.web.servlet.function.RequestPredicates.path;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.filter.RemoveHopByHopResponseHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The routes to the four services. */
@Configuration(proxyBeanMethods = false)
class RouteConfig {

    /** Opens after most of twenty calls failed; tries again every second, so that a restarted service is found soon. */
    private static final CircuitBreakerConfig BREAKER = CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(10)
            .failureRateThreshold(60)
            .waitDurationInOpenState(Duration.ofSeconds(1))
            .permittedNumberOfCallsInHalfOpenState(3)
            .maxWaitDurationInHalfOpenState(Duration.ofSeconds(5))
            .slowCallRateThreshold(100)
            .slowCallDurationThreshold(Duration.ofMinutes(10))
            .build();

    @Bean
    RouterFunction<ServerResponse> serviceRoutes(
            ServicesProperties services,
            GatewayMvcProperties properties,
            DownstreamHeaders downstream,
            RemoveHopByHopResponseHeadersFilter upstream) {
        var connections = new ServiceConnections(services);
        ProxyExchange usual = exchange(connections.factory(services.responseTimeout()), properties);
        ProxyExchange patient = exchange(connections.factory(services.downloadTimeout()), properties);
        var routes = RouterFunctions.route();
        for (Service service : Service.values()) {
            URI address = service.address(services);
            var door = new ServiceDoor(service, CircuitBreaker.of(service.name(), BREAKER));
            if (!service.downloads().isEmpty()) {
                var download = new PassOn(address, patient, downstream, upstream);
                routes.add(RouterFunctions.route(anyOf(service.downloads()), download)
                        .filter(door));
            }
            var passOn = new PassOn(address, usual, downstream, upstream);
            routes.add(RouterFunctions.route(anyOf(service.paths()), passOn).filter(door));
        }
        return routes.build();
    }

    private static RequestPredicate anyOf(List<String> paths) {
        return paths.stream()
                .map(path -> path(path).or(path(path + "/**")))
                .reduce(RequestPredicate::or)
                .orElseThrow();
    }

    /** Without the observation and converters other clients need: a proxy only passes bytes on. */
    private static ProxyExchange exchange(ClientHttpRequestFactory factory, GatewayMvcProperties properties) {
        return new RestClientProxyExchange(
                RestClient.builder().requestFactory(factory).build(), properties);
    }
}
