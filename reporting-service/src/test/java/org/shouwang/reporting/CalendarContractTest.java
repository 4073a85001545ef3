package org.shouwang.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.shouwang.platform.test.Contracts;
import org.yaml.snakeyaml.Yaml;

/**
 * Reports count school weeks by the calendar that duties are made by. Make-up days 调休上课 are not compared: they are weekend
 * days on no holiday, and school weeks count weekends anyway.
 */
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
                .isEqualTo(withoutMakeUpDays(duties));
    }

    private static List<Map<String, Object>> withoutMakeUpDays(Map<String, Object> calendar) {
        List<Map<String, Object>> terms = new ArrayList<>();
        for (Object term : (List<?>) Objects.requireNonNull(calendar.get("terms"))) {
            Map<String, Object> compared = new LinkedHashMap<>();
            ((Map<?, ?>) term).forEach((key, value) -> compared.put(String.valueOf(key), value));
            compared.remove("makeUpDays");
            terms.add(compared);
        }
        return terms;
    }

    private static <T> T read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return new Yaml().load(reader);
        }
    }
}
