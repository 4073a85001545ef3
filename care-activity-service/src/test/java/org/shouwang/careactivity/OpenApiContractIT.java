package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.Contracts;

/**
 * The committed API description equals what the service says of itself. After a wanted change: run with {@code
 * -Dcontracts.write=true} once and commit the file.
 */
class OpenApiContractIT extends CareActivityITBase {

    @Test
    void the_committed_description_is_the_served_one() throws IOException {
        Path committed = Contracts.directory().resolve("http/care-activity-service.openapi.yaml");
        String served = text("/v3/api-docs.yaml");
        if (Boolean.getBoolean("contracts.write")) {
            Files.createDirectories(committed.getParent());
            Files.writeString(committed, served);
        }

        assertThat(served).isEqualTo(Files.readString(committed, StandardCharsets.UTF_8));
        assertThat(served)
                .contains("operationId: recordActivities", "ACTIVITY_ID_REUSED")
                .doesNotContain("caller");
    }
}
