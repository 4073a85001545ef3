package org.shouwang.platform.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationEntryPointFailureHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Every service checks the token itself; only health, info and metrics answer without one. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration"
        })
@EnableConfigurationProperties(SecurityProperties.class)
public class SecurityAutoConfiguration {

    private static final Clock WALL = Clock.systemUTC();
    /** At most twice in this time they are asked for: an issuer that is back is found at once, and made-up keys cost little. */
    private static final Duration KEYS_ASKED_AGAIN = Duration.ofSeconds(1);
    /** How long keys once read serve on while the issuer does not answer. */
    private static final Duration KEYS_OUTLIVE_ISSUER = Duration.ofHours(1);

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(SecurityProperties properties) throws MalformedURLException {
        int patience = Math.toIntExact(properties.timeout().toMillis());
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                        properties.jwkSetUri().toURL(), new DefaultResourceRetriever(patience, patience))
                .rateLimited(KEYS_ASKED_AGAIN.toMillis())
                .outageTolerant(KEYS_OUTLIVE_ISSUER.toMillis())
                .build();
        return new CachingJwtDecoder(NimbusJwtDecoder.withJwkSource(keys).build(), WALL);
    }

    @Bean
    ProblemEntryPoint problemEntryPoint(JsonMapper mapper) {
        return new ProblemEntryPoint(mapper);
    }

    @Bean
    @ConditionalOnMissingBean
    SecurityFilterChain resourceServer(HttpSecurity http, ProblemEntryPoint problems) throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                jakarta.servlet.DispatcherType.ERROR, jakarta.servlet.DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/actuator/health/**", "/actuator/info", "/actuator/prometheus")
                        .permitAll()
                        .requestMatchers("/v3/api-docs/**", "/v3/api-docs.yaml")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .withObjectPostProcessor(refusing(problems)))
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    /** Keys that cannot be had are a refusal like others, not a fault thrown at the container. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> refusing(ProblemEntryPoint problems) {
        var handler = new AuthenticationEntryPointFailureHandler(problems);
        handler.setRethrowAuthenticationServiceException(false);
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(handler);
                return filter;
            }
        };
    }

    @Bean
    ServiceTokens serviceTokens(SecurityProperties properties) {
        return new ServiceTokens(properties, WALL);
    }

    @Bean
    WebMvcConfigurer callerArgument() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgumentResolver());
            }
        };
    }
}
