package org.shouwang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.Contracts;

/** The committed description of the API is the one the code has. */
class OpenApiIT extends RunningRegistry {

    @Test
    void the_committed_description_is_the_generated_one() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v3/api-docs.yaml"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        String generated =
                answer.body().replaceAll("http://127.0.0.1:\\d+", "/").replaceAll("http://localhost:\\d+", "/");
        Files.writeString(Path.of("target/registry-service.openapi.yaml"), generated);

        Path committed = Contracts.directory().resolve("http/registry-service.openapi.yaml");

        assertThat(Files.readString(committed))
                .as("copy target/registry-service.openapi.yaml to contracts/http after a wanted change")
                .isEqualTo(generated);
    }
}
