package org.shouwang.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.Contracts;

class OpenApiIT extends ReportingIT {
    @Test
    void the_committed_api_is_the_one_served() throws IOException {
        String served = text("/v3/api-docs.yaml");
        Path actual = Path.of("target/reporting-service.openapi.yaml");
        Files.writeString(actual, served);

        Path committed = Contracts.directory().resolve("http/reporting-service.openapi.yaml");

        assertThat(committed)
                .as("copy " + actual + " over it when the change is meant")
                .exists()
                .content()
                .isEqualTo(served);
    }
}
