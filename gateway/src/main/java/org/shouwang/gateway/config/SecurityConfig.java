package org.shouwang.gateway.config;

import java.util.List;
import org.shouwang.gateway.edge.GatewayProblems;
import org.shouwang.gateway.edge.ProblemAnswers;
import org.shouwang.gateway.edge.RateLimitFilter;
import org.shouwang.gateway.login.PersonLogin;
import org.shouwang.platform.security.ProblemEntryPoint;
import org.shouwang.platform.web.CommonProblems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The ways in: the token end point (a client's secret), the files of the page (open), the API with a token (no session,
 * no cookie), and everything else a browser asks (session and CSRF secret). Whether a caller may do a thing is decided
 * by the service that owns it.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfig {
    private static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final ProblemAnswers answers;
    private final RateLimitFilter.Factory rate;
    private final ProblemEntryPoint notLoggedIn;

    SecurityConfig(ProblemAnswers answers, RateLimitFilter.Factory rate, ProblemEntryPoint notLoggedIn) {
        this.notLoggedIn = notLoggedIn;
        this.answers = answers;
        this.rate = rate;
    }

    /** A span for each of a dozen filters costs every request more than the filters themselves. */
    @Bean
    SecurityObservationSettings noObservationPerFilter() {
        return SecurityObservationSettings.noObservations();
    }

    /** The token end point and the published keys. The library's other end points are not opened. */
    @Bean
    @Order(1)
    SecurityFilterChain tokens(HttpSecurity http) throws Exception {
        var paths = PathPatternRequestMatcher.withDefaults();
        http.oauth2AuthorizationServer(Customizer.withDefaults())
                .securityMatcher(new OrRequestMatcher(
                        paths.matcher(HttpMethod.POST, "/oauth2/token"), paths.matcher(HttpMethod.GET, "/oauth2/jwks")))
                .authorizeHttpRequests(r -> r.anyRequest().authenticated())
                .addFilterAfter(rate.byAddress(), SecurityContextHolderFilter.class);
        return stateless(http).build();
    }

    /** Files of the page: open, the same for everybody, kept by the browser; it asks whether they changed. */
    @Bean
    @Order(2)
    SecurityFilterChain files(HttpSecurity http) throws Exception {
        http.securityMatcher("/app/**")
                .authorizeHttpRequests(r -> r.anyRequest().permitAll());
        return stateless(http)
                .headers(h -> h.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .build();
    }

    /** Requests that carry a token. */
    @Bean
    @Order(3)
    SecurityFilterChain api(HttpSecurity http, JwtDecoder decoder) throws Exception {
        RequestMatcher bearer = request -> {
            String header = request.getHeader(HttpHeaders.AUTHORIZATION);
            return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7);
        };
        http.securityMatcher(bearer)
                .authorizeHttpRequests(r -> r.anyRequest().authenticated())
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(notLoggedIn)
                        .jwt(jwt -> jwt.decoder(decoder)
                                .jwtAuthenticationConverter(token -> new JwtAuthenticationToken(token, List.of()))))
                .addFilterAfter(rate.byClient(), BearerTokenAuthenticationFilter.class);
        return stateless(http).build();
    }

    /** The page, the login, and the API as the page uses it. */
    @Bean
    @Order(4)
    SecurityFilterChain browser(HttpSecurity http, PersonLogin login) throws Exception {
        http.authorizeHttpRequests(r -> r.requestMatchers(
                                "/",
                                "/index.html",
                                "/favicon.ico",
                                "/problems/**",
                                "/.well-known/**",
                                "/actuator/health/**",
                                "/actuator/info",
                                "/actuator/prometheus",
                                "/v3/api-docs/**",
                                "/v3/api-docs.yaml",
                                "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.spa().csrfTokenRepository(pageSecret()))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(e -> e.authenticationEntryPoint(notLoggedIn).accessDeniedHandler(forbidden()))
                // before the login, which costs more than anything else asked here
                .addFilterBefore(
                        rate.byPerson(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/login")),
                        CsrfFilter.class);
        login.configure(http);
        return headers(http).build();
    }

    /** The page reads it and sends it back in a header; another site can do neither. */
    private static CookieCsrfTokenRepository pageSecret() {
        var repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return repository;
    }

    private HttpSecurity stateless(HttpSecurity http) throws Exception {
        http.sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(Customizer.withDefaults())
                .logout(AbstractHttpConfigurer::disable);
        return headers(http);
    }

    private static HttpSecurity headers(HttpSecurity http) throws Exception {
        return http.headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(CSP))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(p -> p.policy("camera=(), geolocation=(), microphone=()")));
    }

    private AccessDeniedHandler forbidden() {
        return (request, response, e) -> answers.send(
                request,
                response,
                e instanceof CsrfException ? GatewayProblems.CSRF_MISSING : CommonProblems.FORBIDDEN);
    }
}
