package org.shouwang.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.Contracts;
import org.yaml.snakeyaml.Yaml;

/** Reports count school weeks by the calendar that duties are made by. */
class CalendarContractTest {
    @Test
    void the_terms_are_those_of_the_care_activity_service() throws IOException {
        Path root = Contracts.directory().getParent();
        Map<String, Object> own = read(root.resolve("reporting-service/src/main/resources/term-calendar.yml"));
        Map<String, Object> duties =
                read(root.resolve("care-activity-service/src/main/resources/careplan/calendar.yml"));

        assertThat(own)
                .extractingByKey("shouwang")
                .extracting("reporting")
                .extracting("terms")
                .isEqualTo(duties.get("terms"));
    }

    private static <T> T read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return new Yaml().load(reader);
        }
    }
}
