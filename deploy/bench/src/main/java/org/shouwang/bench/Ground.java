package org.shouwang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.shouwang.local.Api;
import org.shouwang.local.LocalClock;
import org.shouwang.local.Platform;
import org.shouwang.local.demo.Imports;
import org.shouwang.sample.CountyFiles;
import org.shouwang.sample.Elder;
import org.shouwang.sample.Helper;
import org.shouwang.sample.Organisation;
import tools.jackson.databind.JsonNode;

/** The running platform, the people loaded into it, and the ways to reach both. */
final class Ground {

    static final String COUNTY = "990101";
    /** Writes and reads as the county's system does: a token with the county's scope. */
    static final String CLIENT = "school-system";

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int PAGE = 200;

    private final Platform platform;
    private final Api api;
    private final List<Someone> people = new ArrayList<>();

    /**
     * Somebody who was loaded.
     *
     * @param alone lives alone in tier E1, so a check call is due every two days
     */
    record Someone(String personId, boolean child, boolean alone, String classCode) {}

    Ground(Platform platform) {
        this.platform = platform;
        this.api = platform.api();
    }

    Platform platform() {
        return platform;
    }

    Api api() {
        return api;
    }

    String token() {
        return api.token(CLIENT);
    }

    int port() {
        return platform.gateway().getPort();
    }

    List<Someone> people() {
        return people;
    }

    /** Imports a table and returns how many seconds it took. */
    double load(String kind, List<String> headers, Stream<List<String>> rows, long expected) throws IOException {
        Path file = Files.createTempFile("bench-" + kind, ".csv");
        try {
            CountyFiles.csv(file, headers, rows);
            byte[] bytes = Files.readAllBytes(file);
            long started = System.nanoTime();
            Imports.Done done = new Imports(api).run(kind, kind + ".csv", bytes);
            double seconds = (System.nanoTime() - started) / 1e9;
            if (done.accepted() != expected) {
                throw new IllegalStateException("of %d %s only %d were taken in, first refusal %s"
                        .formatted(
                                expected,
                                kind,
                                done.accepted(),
                                done.refusals().stream().findFirst()));
            }
            return seconds;
        } finally {
            Files.delete(file);
        }
    }

    /** Loads the county: places, schools, elders, staff. Returns how many seconds the elders took. */
    double settle(Population population, int elders, int alone) throws IOException {
        load(
                "divisions",
                Organisation.HEADERS,
                population.divisions().stream(),
                population.divisions().size());
        load(
                "schools",
                Organisation.HEADERS,
                population.schools().stream(),
                population.schools().size());
        double seconds = load("elders", Elder.HEADERS, population.elders(0, elders, alone), elders);
        List<List<String>> staff = population.staff().toList();
        load("staff", Helper.HEADERS, staff.stream(), staff.size());
        rest();
        return seconds;
    }

    /** Moves business time and waits until nothing is left to do. */
    void goTo(LocalDate day, LocalTime time) {
        platform.clock().set(day, time);
        rest();
    }

    /** Waits until nothing is left to do. */
    void rest() {
        platform.quiet().await(PATIENCE);
    }

    /** A moment shortly before business time now, as a record of something just done carries it. */
    OffsetDateTime justNow() {
        return at(platform.clock().now().minusSeconds(5));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atZone(LocalClock.ZONE).toOffsetDateTime().withNano(0);
    }

    /** Asks the registry for everybody, page by page. */
    void getToKnow() {
        people.clear();
        for (String kind : List.of("CHILD", "ELDER")) {
            String cursor = null;
            do {
                Map<String, Object> search = new HashMap<>(Map.of("org", COUNTY, "kind", kind, "limit", PAGE));
                if (cursor != null) {
                    search.put("cursor", cursor);
                }
                JsonNode page = api.post("county-it", "/v1/people/search", search)
                        .require(200)
                        .body();
                for (JsonNode item : page.path("items")) {
                    people.add(new Someone(
                            item.path("personId").asString(),
                            kind.equals("CHILD"),
                            item.path("tier").asString("").equals("E1"),
                            item.path("classCode").asString("")));
                }
                cursor = page.path("next").isString() ? page.path("next").asString() : null;
            } while (cursor != null);
        }
    }
}
