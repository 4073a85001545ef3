package org.shouwang.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.Contracts;

class OpenApiIT extends RunningGateway {

    /** After a wanted change: copy the file it writes over the committed one. */
    @Test
    void the_committed_description_is_what_the_gateway_serves() throws IOException {
        String served = get("/v3/api-docs.yaml").body().replaceAll("http://127.0.0.1:\\d+", "http://127.0.0.1:8080");
        Files.writeString(Path.of("target/gateway.openapi.yaml"), served);

        assertThat(Contracts.directory().resolve("http/gateway.openapi.yaml"))
                .content()
                .isEqualTo(served);
    }
}
