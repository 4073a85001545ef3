package org.shouwang.gateway.route;

import java.net.URI;
import org.springframework.cloud.gateway.server.mvc.filter.RemoveHopByHopResponseHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Passes a request on to one service and its answer back, bytes as they come. Path and query stay exactly as they were
 * sent; the library's own handler would put the query's parts in another order.
 */
final class PassOn implements HandlerFunction<ServerResponse> {
    private final String service;
    private final ProxyExchange exchange;
    private final DownstreamHeaders downstream;
    private final RemoveHopByHopResponseHeadersFilter upstream;

    PassOn(
            URI service,
            ProxyExchange exchange,
            DownstreamHeaders downstream,
            RemoveHopByHopResponseHeadersFilter upstream) {
        this.service = service.getScheme() + "://" + service.getAuthority();
        this.exchange = exchange;
        this.downstream = downstream;
        this.upstream = upstream;
    }

    @Override
    public ServerResponse handle(ServerRequest request) {
        URI asked = request.uri();
        String query = asked.getRawQuery();
        URI target = URI.create(service + asked.getRawPath() + (query == null ? "" : "?" + query));
        return exchange.exchange(exchange.request(request)
                .uri(target)
                .headers(downstream.of(request))
                .responseConsumer(
                        (answer, response) -> response.headers().putAll(upstream.apply(answer.getHeaders(), response)))
                .build());
    }
}
