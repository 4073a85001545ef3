package org.shouwang.careactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouwang.careactivity.progress.AttendanceCode;
import org.shouwang.careactivity.progress.AttendanceEntry;
import org.shouwang.careactivity.progress.AttendanceSheet;
import org.shouwang.careactivity.progress.app.AttendanceSheets;
import org.shouwang.careactivity.progress.app.SettleAttendance;
import org.shouwang.platform.test.ReceivedEvent;
import org.shouwang.platform.test.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Attendance from the door to the event: one class of its own for each test. */
class AttendanceIT extends CareActivityITBase {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RAISED = "care-activity.signal.raised.v1";
    private static final String WITHDRAWN = "care-activity.signal.withdrawn.v1";

    @Autowired
    private AttendanceSheets sheets;

    @Autowired
    private SettleAttendance settle;

    private String school = "";
    private String classCode = "";
    private String first = "";
    private String second = "";

    @BeforeEach
    void a_class_of_two() {
        clock.set(at(MONDAY));
        school = "S" + uuid().substring(0, 8);
        classCode = school + "-1-1";
        first = pupil();
        second = pupil();
        clock.set(at("2026-03-06T17:00"));
    }

    private String pupil() {
        String personId = uuid();
        person(personId, 1, "registered", "R3", "B", "ON_REGISTER", List.of("990101", school, classCode));
        await().until(() -> plans.find(personId).isPresent());
        return personId;
    }

    private String bearer(String role, String org) {
        return TestTokens.bearer(role + "-1", Set.of(role), Set.of(org));
    }

    private String classTeacher() {
        return bearer("T", classCode);
    }

    private String sheet(String id, String day, Map<String, String> marks) {
        List<Map<String, String>> list = new ArrayList<>();
        marks.forEach((personId, code) -> list.add(Map.of("personId", personId, "code", code)));
        return JSON.writeValueAsString(
                Map.of("attendanceId", id, "org", classCode, "day", day, "pupils", 30, "role", "T", "marks", list));
    }

    private Answer take(String day, Map<String, String> marks) {
        return post("/v1/attendance", sheet(uuid(), day, marks), classTeacher());
    }

    private List<ReceivedEvent> told(String type, String personId) {
        return probe.received(type).stream()
                .filter(event -> personId.equals(event.key()))
                .toList();
    }

    private static List<String> texts(JsonNode array, String field) {
        List<String> values = new ArrayList<>();
        array.forEach(one -> values.add(one.path(field).asString("")));
        return values;
    }

    private JsonNode signals(String personId) {
        return get("/v1/signals?personId=" + personId, classTeacher())
                .body()
                .path("items")
                .path(0)
                .path("signals");
    }

    private JsonNode progress(String personId) {
        return get("/v1/progress?personId=" + personId, classTeacher()).body();
    }

    @Test
    void three_lates_raise_one_signal_and_its_event_names_days_only() {
        take("2026-03-02", Map.of(first, "L"));
        take("2026-03-04", Map.of(first, "L", second, "V"));
        Answer third = take("2026-03-06", Map.of(first, "L"));

        assertThat(third.status()).isEqualTo(201);
        await().until(() -> !told(RAISED, first).isEmpty());
        JsonNode event = told(RAISED, first).get(0).data();
        assertThat(event.path("signal").asString()).isEqualTo("LATE3");
        assertThat(event.path("day").asString()).isEqualTo("2026-03-06");
        assertThat(texts(event.path("reasons"), "day")).containsExactly("2026-03-02", "2026-03-04", "2026-03-06");
        JsonNode signal = signals(first).path(0);
        assertThat(signal.path("signalId").asString()).isEqualTo(first + ":LATE3:2026-03-06");
        assertThat(signal.path("zh").asString()).startsWith("10 个上学日内迟到 3 次：2026-03-02 迟到");
        assertThat(signal.path("en").asString()).startsWith("late three times within ten school days");
        assertThat(signals(second)).isEmpty();
    }

    @Test
    void the_same_entry_again_changes_nothing_and_other_content_under_its_id_is_refused() {
        String id = uuid();

        Answer stored = post("/v1/attendance", sheet(id, "2026-03-06", Map.of(first, "T")), classTeacher());
        Answer again = post("/v1/attendance", sheet(id, "2026-03-06", Map.of(first, "T")), classTeacher());
        Answer other = post("/v1/attendance", sheet(id, "2026-03-06", Map.of(first, "L")), classTeacher());
        Answer otherDay = post("/v1/attendance", sheet(id, "2026-03-05", Map.of(first, "T")), classTeacher());

        assertThat(stored.status()).isEqualTo(201);
        assertThat(stored.body().path("outcome").asString()).isEqualTo("RECORDED");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("outcome").asString()).isEqualTo("ALREADY_RECORDED");
        assertThat(List.of(other, otherDay)).allSatisfy(refused -> {
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.body().path("code").asString()).isEqualTo("ATTENDANCE_ID_REUSED");
        });
        assertThat(progress(first).path("counts").path("truant").asInt()).isEqualTo(1);
        await().until(() -> !told(RAISED, first).isEmpty());
        assertThat(told(RAISED, first)).hasSize(1);
    }

    @Test
    void a_later_entry_of_the_day_replaces_it_and_the_history_is_kept() {
        take("2026-03-06", Map.of(first, "T"));
        take("2026-03-06", Map.of(second, "L"));

        JsonNode attendance = get("/v1/attendance?org=" + classCode + "&from=2026-03-02&to=2026-03-06", classTeacher())
                .body();

        JsonNode day = attendance.path("days").path(0);
        assertThat(texts(day.path("marks"), "personId")).containsExactly(second);
        assertThat(day.path("history")).hasSize(2);
        assertThat(progress(first).path("counts").path("truant").asInt()).isZero();
        assertThat(progress(second).path("counts").path("late").asInt()).isEqualTo(1);
        assertThat(signals(first).path(0).path("withdrawnAt").asString("")).isNotEmpty();
        await().until(() -> !told(WITHDRAWN, first).isEmpty());
        assertThat(told(WITHDRAWN, first).get(0).sequence())
                .isGreaterThan(told(RAISED, first).get(0).sequence());
    }

    @Test
    void late_and_truant_days_are_counted_by_child_class_and_school() {
        take("2026-03-04", Map.of(first, "L", second, "T"));
        take("2026-03-05", Map.of(first, "L"));
        take("2026-03-06", Map.of());

        JsonNode attendance = get(
                        "/v1/attendance?org=" + school + "&from=2026-03-02&to=2026-03-06", bearer("SP", school))
                .body();

        JsonNode counted = attendance.path("classes").path(0);
        assertThat(counted.path("org").asString()).isEqualTo(classCode);
        assertThat(counted.path("days").asInt()).isEqualTo(3);
        assertThat(counted.path("pupilDays").asInt()).isEqualTo(90);
        assertThat(counted.path("counts").path("late").asInt()).isEqualTo(2);
        assertThat(counted.path("counts").path("truant").asInt()).isEqualTo(1);
        for (JsonNode child : attendance.path("children")) {
            boolean isFirst = child.path("personId").asString().equals(first);
            assertThat(child.path("counts").path("late").asInt()).isEqualTo(isFirst ? 2 : 0);
            assertThat(child.path("counts").path("truant").asInt()).isEqualTo(isFirst ? 0 : 1);
        }
        assertThat(attendance.path("children")).hasSize(2);
    }

    @Test
    void what_a_process_that_died_has_left_is_settled_later_once() {
        AttendanceEntry entry = new AttendanceEntry(
                UUID.randomUUID(), 30, Map.of(first, AttendanceCode.T), "T", "t", clock.instant(), "hash");
        sheets.insert(AttendanceSheet.of(classCode, LocalDate.of(2026, 3, 6), entry));
        assertThat(progress(first).path("counts").path("truant").asInt()).isZero();

        settle.settleAll();
        settle.settleAll();

        assertThat(progress(first).path("counts").path("truant").asInt()).isEqualTo(1);
        assertThat(sheets.unsettled(10)).isEmpty();
        assertThat(signals(first)).hasSize(1);
    }

    @Test
    void entries_at_the_same_time_are_all_kept_and_the_last_one_stands() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String code = i % 2 == 0 ? "L" : "T";
                calls.add(() -> take("2026-03-06", Map.of(first, code)).status());
            }
            for (Future<Integer> call : threads.invokeAll(calls)) {
                assertThat(call.get()).isEqualTo(201);
            }
        } finally {
            threads.shutdownNow();
        }

        AttendanceSheet sheet = sheets.find(AttendanceSheet.id(classCode, LocalDate.of(2026, 3, 6)))
                .orElseThrow()
                .state();
        assertThat(sheet.entries()).hasSize(8);
        assertThat(sheet.settled()).isTrue();
        assertThat(texts(progress(first).path("days"), "code"))
                .containsExactly(sheet.last().marks().values().iterator().next().name());
    }

    @Test
    void another_class_does_not_exist_and_its_children_neither() {
        String stranger = child("R3", "B");
        String otherTeacher = bearer("T", school + "-1-2");
        String body = sheet(uuid(), "2026-03-06", Map.of(first, "T"));

        assertThat(post("/v1/attendance", body, otherTeacher).status()).isEqualTo(404);
        assertThat(take("2026-03-06", Map.of(stranger, "T")).body().path("code").asString())
                .isEqualTo("PERSON_UNKNOWN");
        assertThat(post("/v1/attendance", body, bearer("CD", classCode)).status())
                .isEqualTo(403);
        String range = "&from=2026-03-02&to=2026-03-06";
        assertThat(get("/v1/attendance?org=" + classCode + range, otherTeacher).status())
                .isEqualTo(404);
        assertThat(get("/v1/attendance?org=" + classCode + range, bearer("IT", "990101"))
                        .status())
                .isEqualTo(403);
        assertThat(get("/v1/signals?personId=" + first, otherTeacher).status()).isEqualTo(404);
        assertThat(get("/v1/progress?personId=" + first, otherTeacher).status()).isEqualTo(404);
        assertThat(progress(first).path("counts").path("truant").asInt()).isZero();
    }

    @Test
    void questions_that_cannot_be_answered_say_why() {
        String path = "/v1/attendance?org=" + classCode;

        assertThat(get(path + "&from=2026-03-06&to=2026-03-02", classTeacher()).status())
                .isEqualTo(422);
        assertThat(get(path + "&from=2026-03-02&to=2026-05-03", classTeacher()).status())
                .isEqualTo(422);
        assertThat(get(path + "&from=2026-03-02&to=2026-05-02", classTeacher()).status())
                .isEqualTo(200);
        assertThat(get(path + "&from=March&to=2026-05-02", classTeacher())
                        .body()
                        .path("errors")
                        .path(0)
                        .path("pointer")
                        .asString())
                .isEqualTo("from");
        assertThat(take("2026-03-07", Map.of()).body().path("code").asString()).isEqualTo("DAY_IN_FUTURE");
        assertThat(take("2026-02-27", Map.of()).body().path("code").asString()).isEqualTo("NOT_A_SCHOOL_DAY");
    }

    @Test
    void a_program_that_corrects_again_and_again_is_stopped() {
        for (int i = 0; i < 50; i++) {
            assertThat(take("2026-03-06", Map.of(first, i % 2 == 0 ? "L" : "E")).status())
                    .isEqualTo(201);
        }

        Answer more = take("2026-03-06", Map.of());

        assertThat(more.status()).isEqualTo(409);
        assertThat(more.body().path("code").asString()).isEqualTo("TOO_MANY_ENTRIES");
        assertThat(progress(first).path("counts").path("leftEarly").asInt()).isEqualTo(1);
    }

    @Test
    void a_day_can_be_corrected_after_a_child_has_moved_and_the_new_class_does_not_know_the_old_days() {
        take("2026-03-05", Map.of(first, "T"));
        String otherClass = school + "-1-2";
        person(first, 2, "changed", "R3", "B", "ON_REGISTER", List.of("990101", school, otherClass));
        await().until(() ->
                plans.find(first).orElseThrow().state().subject().orgs().contains(otherClass));

        Answer corrected = take("2026-03-05", Map.of(first, "V", second, "L"));
        Answer otherDay = take("2026-03-06", Map.of(first, "T"));

        assertThat(corrected.status()).isEqualTo(201);
        assertThat(otherDay.body().path("code").asString()).isEqualTo("PERSON_UNKNOWN");
        JsonNode moved =
                get("/v1/progress?personId=" + first, bearer("T", otherClass)).body();
        assertThat(moved.path("counts").path("leave").asInt()).isEqualTo(1);
        assertThat(moved.path("counts").path("truant").asInt()).isZero();
    }

    @Test
    void a_class_may_have_a_chinese_name() {
        classCode = school + "-三-2";

        assertThat(post("/v1/attendance", sheet(uuid(), "2026-03-06", Map.of()), bearer("T", school))
                        .status())
                .isEqualTo(201);
        assertThat(get("/v1/attendance?org=" + school + "&from=2026-03-06&to=2026-03-06", bearer("SP", school))
                        .body()
                        .path("classes"))
                .hasSize(1);
    }
}
