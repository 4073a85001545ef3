package org.shouwang.gateway.edge;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.shouwang.platform.web.CommonProblems;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 to who asks too much; stands in a security chain behind the point where the caller is known. */
public final class RateLimitFilter extends OncePerRequestFilter {
    private final RateLimiter limiter;
    private final Function<HttpServletRequest, RateLimiter.Key> caller;
    private final ProblemAnswers answers;

    private RateLimitFilter(
            RateLimiter limiter, Function<HttpServletRequest, RateLimiter.Key> caller, ProblemAnswers answers) {
        this.limiter = limiter;
        this.caller = caller;
        this.answers = answers;
    }

    /** Makes the filters, all of which share one set of buckets. */
    public static final class Factory {
        private final RateLimiter limiter;
        private final ProblemAnswers answers;

        Factory(LimitsProperties limits, ProblemAnswers answers) {
            this.limiter = new RateLimiter(limits, TimeMeter.SYSTEM_NANOTIME);
            this.answers = answers;
        }

        /** For requests that carry a token: by the token's subject. */
        public RateLimitFilter byClient() {
            return new RateLimitFilter(limiter, r -> named(RateLimiter.Kind.CLIENT, r), answers);
        }

        /** For requests of a browser: by the person, or by the address before login. */
        public RateLimitFilter byPerson(RequestMatcher login) {
            return new RateLimitFilter(
                    limiter,
                    r -> login.matches(r) ? address(RateLimiter.Kind.LOGIN, r) : named(RateLimiter.Kind.PERSON, r),
                    answers);
        }

        /** For requests that only prove who asks: by the address. */
        public RateLimitFilter byAddress() {
            return new RateLimitFilter(limiter, r -> address(RateLimiter.Kind.ADDRESS, r), answers);
        }

        private static RateLimiter.Key named(RateLimiter.Kind kind, HttpServletRequest request) {
            Authentication caller = SecurityContextHolder.getContext().getAuthentication();
            return caller instanceof JwtAuthenticationToken
                    ? new RateLimiter.Key(kind, caller.getName())
                    : address(RateLimiter.Kind.ADDRESS, request);
        }

        private static RateLimiter.Key address(RateLimiter.Kind kind, HttpServletRequest request) {
            return new RateLimiter.Key(kind, request.getRemoteAddr());
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long seconds = limiter.take(caller.apply(request));
        if (seconds == 0) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        answers.send(request, response, CommonProblems.TOO_MANY_REQUESTS, seconds);
    }
}
