package org.shouwang.gateway.local;

import io.swagger.v3.oas.annotations.Hidden;
import java.net.http.HttpClient;
import java.time.Duration;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The texts that the simulated handsets received. Exists on a local platform only, where every number is invented; a
 * gateway in service has no such path.
 */
@Hidden
@RestController
@ConditionalOnProperty("shouwang.gateway.local.smsc-control-url")
class TextsController {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RestClient simulator;

    TextsController(LocalProperties local) {
        var factory = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        factory.setReadTimeout(PATIENCE);
        this.simulator = RestClient.builder()
                .requestFactory(factory)
                .baseUrl(java.util.Objects.requireNonNull(local.smscControlUrl()))
                .build();
    }

    @GetMapping("/local/texts")
    ResponseEntity<byte[]> texts(Caller caller) {
        caller.requireAny("IT", "CA");
        try {
            byte[] texts = simulator.get().uri("/texts?limit=500").retrieve().body(byte[].class);
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(texts);
        } catch (RestClientException e) {
            throw new ProblemException(CommonProblems.DEPENDENCY_DOWN);
        }
    }
}
