package org.shouwang.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.shouwang.local.Api;
import org.shouwang.local.Part;
import org.shouwang.local.Platform;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nothing lost, nothing twice: while 2,000 activities are posted and reminders go out, each service, the broker and the
 * database are killed in the middle of whatever they do and started again.
 */
@Order(3)
class KillE2E {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 7);
    private static final String CLIENT = "school-system";
    private static final String COUNTY = "990101";
    private static final String PERIOD = "2026-2027-1";
    private static final int ACTIVITIES = 2_000;
    private static final Duration BETWEEN_POSTS = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<Part> VICTIMS = List.of(
            Part.REGISTRY,
            Part.CARE_ACTIVITY,
            Part.NOTIFICATION,
            Part.REPORTING,
            Part.GATEWAY,
            Part.BROKER,
            Part.DATABASE);

    private final Platform platform = RunningPlatform.get();
    private final Api api = platform.api();
    private final Queue<Map<String, Object>> toPost = new ConcurrentLinkedQueue<>();
    private final Queue<Map<String, Object>> accepted = new ConcurrentLinkedQueue<>();
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void every_part_may_die_at_any_moment() {
        platform.clock().set(FIRST_DAY.atTime(10, 0).atZone(ZONE).toInstant());
        platform.quiet().await(PATIENCE);
        long reportedBefore = reportedTalks();
        long textsBefore = counts().path("texts").asLong();
        List<String> children = children();
        for (int i = 0; i < ACTIVITIES; i++) {
            toPost.add(talk(children.get(i % children.size()), i));
        }

        ScheduledExecutorService posters = Executors.newScheduledThreadPool(8);
        for (int i = 0; i < 4; i++) {
            posters.scheduleAtFixedRate(this::postNext, i * 10L, BETWEEN_POSTS.toMillis() * 4, TimeUnit.MILLISECONDS);
        }
        try {
            killEachInTurn();
            Awaitility.await("all activities accepted")
                    .atMost(Duration.ofMinutes(4))
                    .until(() -> accepted.size() == ACTIVITIES);
        } finally {
            posters.shutdownNow();
        }

        platform.quiet().await(PATIENCE);
        int stored = countStored();
        long reported = reportedTalks() - reportedBefore;
        JsonNode texts = counts();
        print(
                stored,
                reported,
                texts.path("texts").asLong() - textsBefore,
                texts.path("duplicates").asLong());
        assertThat(stored).as("accepted activities found in the store").isEqualTo(ACTIVITIES);
        assertThat(reported).as("activities in the report").isEqualTo(ACTIVITIES);
        assertThat(texts.path("duplicates").asLong()).as("texts accepted twice").isZero();
        assertThat(texts.path("texts").asLong()).as("texts sent meanwhile").isGreaterThan(textsBefore);
    }

    /** The next victim dies when another share of the activities is in, so that work is always going on. */
    private void killEachInTurn() {
        int share = ACTIVITIES / (VICTIMS.size() + 1);
        int day = 0;
        for (Part victim : VICTIMS) {
            int from = share * (VICTIMS.indexOf(victim) + 1);
            Awaitility.await("%d activities before the death of %s".formatted(from, victim.process()))
                    .atMost(Duration.ofMinutes(4))
                    .until(() -> accepted.size() >= from);
            day += 3;
            platform.clock()
                    .set(FIRST_DAY
                            .plusDays(day)
                            .atTime(LocalTime.of(10, 0))
                            .atZone(ZONE)
                            .toInstant());
            platform.process(victim).kill();
            platform.process(victim).restart(platform.patience());
        }
    }

    private void postNext() {
        Map<String, Object> next = toPost.poll();
        if (next == null) {
            return;
        }
        tries.incrementAndGet();
        try {
            Api.Answer answer = api.post(CLIENT, "/v1/activities", next);
            if (answer.status() == 201 || answer.status() == 200) {
                accepted.add(next);
            } else if (answer.status() >= 500 || answer.status() == 429) {
                toPost.add(next);
            } else {
                throw new AssertionError(answer.status() + " " + answer.body());
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            toPost.add(next);
        }
    }

    private List<String> children() {
        List<String> ids = new ArrayList<>();
        JsonNode page = api.post("county-it", "/v1/people/search", Map.of("org", COUNTY, "kind", "CHILD", "limit", 100))
                .require(200)
                .body();
        page.path("items").forEach(child -> ids.add(child.path("personId").asString()));
        assertThat(ids).as("children of the sample").hasSizeGreaterThan(50);
        return ids;
    }

    private static Map<String, Object> talk(String child, int number) {
        Map<String, Object> activity = new LinkedHashMap<>();
        activity.put(
                "activityId",
                UUID.nameUUIDFromBytes(("kill-" + number).getBytes()).toString());
        activity.put("kind", "TALK");
        activity.put("contactType", "TALK");
        activity.put("personIds", List.of(child));
        activity.put(
                "at",
                FIRST_DAY
                        .atTime(8, 0)
                        .plusMinutes(number % 100)
                        .atZone(ZONE)
                        .toInstant()
                        .toString());
        activity.put("minutes", 15);
        activity.put("result", "DONE");
        activity.put("role", "T");
        return activity;
    }

    /** Posting again tells for each accepted activity whether the store has it: then it is ALREADY_RECORDED. */
    private int countStored() {
        List<Map<String, Object>> all = new ArrayList<>(accepted);
        int stored = 0;
        for (int from = 0; from < all.size(); from += 500) {
            JsonNode results = api.post(
                            CLIENT,
                            "/v1/activities/batch",
                            Map.of("activities", all.subList(from, Math.min(all.size(), from + 500))))
                    .require(200)
                    .body()
                    .path("results");
            for (JsonNode result : results) {
                stored += result.path("outcome").asString().equals("ALREADY_RECORDED") ? 1 : 0;
            }
        }
        return stored;
    }

    private long reportedTalks() {
        return api.get("county-it", "/v1/reports/figures?org=" + COUNTY + "&period=" + PERIOD)
                .require(200)
                .body()
                .path("activities")
                .path("TALK")
                .asLong(0);
    }

    private JsonNode counts() {
        URI control = platform.address(Part.TEXT_CENTRE).resolve("/counts");
        try {
            return JsonMapper.builder()
                    .build()
                    .readTree(HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(control).build(), HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void print(int stored, long reported, long texts, long duplicates) {
        System.out.printf(
                """

                kill test 断电测试 %s
                  killed with -9 and restarted once       %s
                  activities accepted / tries             %d / %d
                  found in the store                      %d   lost %d (also across the death of the database)
                  found in the report                     %d
                  texts accepted meanwhile / twice        %d / %d
                """,
                Instant.now(),
                VICTIMS.stream().map(Part::process).toList(),
                accepted.size(),
                tries.get(),
                stored,
                accepted.size() - stored,
                reported,
                texts,
                duplicates);
    }
}
