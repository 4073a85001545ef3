package org.shouwang.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shouwang.local.Api;
import org.shouwang.local.LocalProblem;
import org.shouwang.sample.Activity;
import org.shouwang.sample.CommittedSample;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was written down in the term, posted day by day in batches: the class of six by its helping teacher and the child
 * directors with accounts of their own, everything else by the county's school system.
 */
final class Diary {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BATCH = "/v1/activities/batch";
    private static final String SYSTEM = "school-system";

    private final Api api;
    private final Staff staff;
    private final Map<String, String> personIds;
    private final TreeMap<LocalDate, List<Activity>> byDay = new TreeMap<>();
    private final Map<String, Integer> outcomes = new HashMap<>();

    Diary(Api api, Staff staff, Map<String, String> personIds) {
        this.api = api;
        this.staff = staff;
        this.personIds = personIds;
        for (Activity activity : CommittedSample.activities()) {
            byDay.computeIfAbsent(activity.enteredOn(), day -> new ArrayList<>())
                    .add(activity);
        }
    }

    /** Posts what is entered on that day and returns how much it was. */
    int post(LocalDate day) {
        Map<String, List<Map<String, Object>>> byWriter = new LinkedHashMap<>();
        for (Activity activity : byDay.getOrDefault(day, List.of())) {
            byWriter.computeIfAbsent(staff.writerOf(activity), writer -> new ArrayList<>())
                    .add(body(activity));
        }
        byWriter.forEach(this::post);
        return byWriter.values().stream().mapToInt(List::size).sum();
    }

    private void post(String writer, List<Map<String, Object>> activities) {
        Map<String, Object> batch = Map.of("activities", activities);
        JsonNode answer = writer.equals(SYSTEM)
                ? api.post(SYSTEM, BATCH, batch).require(200).body()
                : JSON.readTree(staff.door(writer).post(BATCH, JSON.writeValueAsString(batch)));
        for (JsonNode result : answer.path("results")) {
            String outcome = result.path("outcome").asString();
            outcomes.merge(outcome, 1, Integer::sum);
            if (outcome.equals("REFUSED")) {
                throw new LocalProblem(
                        "记录被拒绝：" + result.path("detail").asString(),
                        "an activity was refused: " + result.path("detailEn").asString());
            }
        }
    }

    private Map<String, Object> body(Activity activity) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("activityId", activity.activityId());
        body.put("kind", activity.kind());
        body.put("contactType", activity.contactType());
        body.put("personIds", activity.idNumbers().stream().map(this::personId).toList());
        body.put("at", activity.at().toString());
        body.put("minutes", activity.minutes());
        body.put("result", activity.result());
        body.put("role", activity.role());
        return body;
    }

    private String personId(String idNumber) {
        String id = personIds.get(idNumber);
        if (id == null) {
            throw new IllegalStateException("an activity is about somebody who was not imported");
        }
        return id;
    }

    int recorded() {
        return outcomes.getOrDefault("RECORDED", 0);
    }
}
