package org.shouwang.gateway.route;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.net.URI;
import org.shouwang.gateway.edge.BodyTooLarge;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemCode;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.platform.web.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Stands before one service. While the service cannot be reached, callers hear so at once instead of waiting. Only a
 * failed connection or a time-out counts as failure; an answer of the service, whatever its status, is its own word.
 */
final class ServiceDoor implements HandlerFilterFunction<ServerResponse, ServerResponse> {
    private static final Logger log = LoggerFactory.getLogger(ServiceDoor.class);

    private final Service service;
    private final CircuitBreaker breaker;

    ServiceDoor(Service service, CircuitBreaker breaker) {
        this.service = service;
        this.breaker = breaker;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        if (!breaker.tryAcquirePermission()) {
            return problem(request, Failure.UNREACHABLE.problem(), service.zh(), service.en());
        }
        long start = breaker.getCurrentTimestamp();
        try {
            ServerResponse response = next.handle(request);
            breaker.onSuccess(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit());
            withoutTraces(response.headers());
            return response;
        } catch (ResourceAccessException e) {
            return failed(request, start, e);
        } catch (Exception e) {
            breaker.releasePermission();
            throw e;
        }
    }

    private ServerResponse failed(ServerRequest request, long start, ResourceAccessException e) {
        Throwable cause = e.getMostSpecificCause();
        if (cause instanceof BodyTooLarge tooLarge) {
            breaker.releasePermission();
            return problem(request, CommonProblems.PAYLOAD_TOO_LARGE, tooLarge.limit());
        }
        Failure failure = Failure.of(cause);
        if (failure == Failure.CALLER_GONE) {
            breaker.releasePermission();
            return problem(request, CommonProblems.UNREADABLE_REQUEST, "连接中断 / connection lost");
        }
        breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), e);
        log.warn("{} {}: {}", service, failure, cause.getClass().getSimpleName());
        return problem(request, failure.problem(), service.zh(), service.en());
    }

    /** Cookies and inner addresses of a service are nobody's business outside. */
    private static void withoutTraces(HttpHeaders headers) {
        headers.remove(HttpHeaders.SET_COOKIE);
        URI location = headers.getLocation();
        if (location != null && location.isAbsolute()) {
            String query = location.getRawQuery();
            headers.set(HttpHeaders.LOCATION, location.getRawPath() + (query == null ? "" : "?" + query));
        }
    }

    private static ServerResponse problem(ServerRequest request, ProblemCode code, Object... args) {
        var response = ServerResponse.status(code.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (code.status() == 503) {
            response.header(HttpHeaders.RETRY_AFTER, "2");
        }
        return response.body(Problems.body(new ProblemException(code, args), request.path()));
    }
}
