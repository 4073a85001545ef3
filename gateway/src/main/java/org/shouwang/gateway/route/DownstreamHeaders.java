package org.shouwang.gateway.route;

import java.util.List;
import org.shouwang.platform.web.RequestIdFilter;
import org.slf4j.MDC;
import org.springframework.cloud.gateway.server.mvc.filter.RemoveHopByHopRequestHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What a service gets to see of a request's headers: the caller's token (a system's own, or the one made for the
 * person's session), the request id, and nothing that belongs to the browser session or to one connection.
 */
@Component
class DownstreamHeaders {
    private static final List<String> NOT_PASSED_ON = List.of(
            HttpHeaders.HOST,
            HttpHeaders.COOKIE,
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.EXPECT,
            HttpHeaders.ORIGIN,
            HttpHeaders.REFERER,
            "X-XSRF-TOKEN");

    private final RemoveHopByHopRequestHeadersFilter hopByHop;

    DownstreamHeaders(RemoveHopByHopRequestHeadersFilter hopByHop) {
        this.hopByHop = hopByHop;
    }

    HttpHeaders of(ServerRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(hopByHop.apply(request.headers().asHttpHeaders(), request));
        NOT_PASSED_ON.forEach(headers::remove);
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken caller) {
            headers.setBearerAuth(caller.getToken().getTokenValue());
        }
        String id = MDC.get("requestId");
        if (id != null) {
            headers.set(RequestIdFilter.HEADER, id);
        }
        return headers;
    }
}
