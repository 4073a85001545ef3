package org.shouwang.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import jakarta.servlet.Filter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import tools.jackson.databind.json.JsonMapper;

/** What callers hear while the issuer of the keys does not answer. */
class IssuerOutageTest {

    private RSAKey key;
    private HttpServer issuer;

    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    @EnableWebMvc
    static class Service {

        @Bean
        JsonMapper mapper() {
            return JsonMapper.shared();
        }
    }

    @BeforeEach
    void publish() throws Exception {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        publish(0);
    }

    private void publish(int port) throws Exception {
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        issuer.createContext("/jwks", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        issuer.start();
    }

    @AfterEach
    void close() {
        issuer.stop(0);
    }

    @Test
    void a_caller_hears_that_the_platform_is_not_to_be_reached_rather_than_an_inner_fault() {
        issuer.stop(0);

        running(service -> {
            MockHttpServletResponse answer = ask(service, token("somebody"));

            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getHeader("Retry-After")).isNotNull();
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("DEPENDENCY_DOWN");
        });
    }

    @Test
    void keys_once_read_serve_on_for_tokens_never_seen_before() {
        running(service -> {
            assertThat(ask(service, token("first")).getStatus()).isEqualTo(404);
            issuer.stop(0);

            assertThat(ask(service, token("second")).getStatus()).isEqualTo(404);
        });
    }

    @Test
    void an_issuer_that_is_back_is_found_again_soon_however_often_it_was_asked_for() {
        int port = issuer.getAddress().getPort();
        issuer.stop(0);

        running(port, service -> {
            for (int i = 0; i < 5; i++) {
                assertThat(ask(service, token("early")).getStatus()).isEqualTo(503);
            }
            publish(port);

            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> ask(service, token("early")).getStatus() == 404);
        });
    }

    @Test
    void a_token_of_another_key_is_refused() throws Exception {
        RSAKey published = key;
        key = new RSAKeyGenerator(2048).keyID(published.getKeyID()).generate();

        running(service ->
                assertThat(ask(service, token("somebody")).getStatus()).isEqualTo(401));
    }

    private interface Check {
        void on(MockMvc service) throws Exception;
    }

    private void running(Check check) {
        running(issuer.getAddress().getPort(), check);
    }

    private void running(int port, Check check) {
        new WebApplicationContextRunner()
                .withUserConfiguration(Service.class)
                .withConfiguration(AutoConfigurations.of(SecurityAutoConfiguration.class))
                .withPropertyValues("shouwang.security.jwk-set-uri=http://127.0.0.1:%d/jwks".formatted(port))
                .run(context -> check.on(MockMvcBuilders.webAppContextSetup(
                                (WebApplicationContext) context.getSourceApplicationContext())
                        .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                        .build()));
    }

    private static MockHttpServletResponse ask(MockMvc service, String token) throws Exception {
        return service.perform(MockMvcRequestBuilders.get("/v1/nothing").header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse();
    }

    private String token(String subject) throws Exception {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .subject(subject)
                        .issueTime(Date.from(Instant.now()))
                        .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                        .build());
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }
}
