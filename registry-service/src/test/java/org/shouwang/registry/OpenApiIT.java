package org.shouwang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.Contracts;
import org.shouwang.registry.rights.Operation;

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

    @Test
    void every_operation_has_its_line_in_the_table_of_rights_and_every_line_its_operation() throws Exception {
        String description = Files.readString(Contracts.directory().resolve("http/registry-service.openapi.yaml"));

        assertThat(Pattern.compile("operationId: (\\w+)")
                        .matcher(description)
                        .results()
                        .map(found -> found.group(1))
                        .toList())
                .as("add one line per operation to org.shouwang.registry.rights.Operation; its Javadoc says how")
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Operation.values())
                        .map(Operation::operationId)
                        .toList());
    }
}
