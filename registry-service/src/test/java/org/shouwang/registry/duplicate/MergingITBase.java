package org.shouwang.registry.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.shouwang.registry.Answer;
import org.shouwang.registry.Rosters;
import org.shouwang.registry.RunningRegistry;

/** Two records of one girl, found, decided on and taken apart again. */
abstract class MergingITBase extends RunningRegistry {

    /** Two records of one girl: her school and her village wrote her name in two ways, the village without ID number. */
    final class Twice {

        final Map<String, String> first;
        final Map<String, String> second;
        final String one;
        final String other;
        final Answer pair;

        Twice(County county) {
            this(county, county.village);
        }

        Twice(County county, String secondVillage) {
            first = Rosters.child(county.village, county.school);
            second = Rosters.with(
                    Rosters.child(secondVillage, county.school),
                    "姓名",
                    "林晓荷",
                    "身份证号",
                    "",
                    "监护人电话",
                    first.get("监护人电话"),
                    "风险等级",
                    "R1");
            imported("children", Rosters.csv(first), county.it);
            imported("children", Rosters.csv(second), county.it);
            one = id(county, "林小禾");
            other = id(county, "林晓荷");
            pair = found(county, one);
        }

        String pairId() {
            return pair.text("pairId");
        }
    }

    String id(County county, String name) {
        return search("{\"name\":\"" + name + "\"}", county.it)
                .get(0)
                .path("personId")
                .asString();
    }

    Answer found(County county, String personId) {
        Awaitility.await("a pair of " + personId)
                .until(() -> !get("/v1/people/" + personId + "/duplicates", county.token("CA"))
                        .expect(200)
                        .body()
                        .path("items")
                        .isEmpty());
        String pairId = get("/v1/people/" + personId + "/duplicates", county.token("CA"))
                .body()
                .path("items")
                .get(0)
                .path("pairId")
                .asString();
        return get("/v1/duplicates/" + pairId, county.token("CA")).expect(200);
    }

    Answer decide(Answer pair, String json, String token) {
        return call(
                "POST",
                "/v1/duplicates/" + pair.text("pairId") + "/decision",
                token,
                json,
                "If-Match",
                pair.header("ETag"));
    }

    Answer same(Answer pair, String survivor, String token) {
        return decide(pair, "{\"verdict\":\"SAME\",\"survivor\":\"" + survivor + "\",\"reason\":\"家访核实为同一人\"}", token);
    }

    Answer undo(Answer pair, String token) {
        return call(
                "POST",
                "/v1/duplicates/" + pair.text("pairId") + "/undo",
                token,
                null,
                "If-Match",
                pair.header("ETag"));
    }

    Document stored(String personId) {
        Document document = mongo.getCollection("people")
                .find(new Document("_id", personId))
                .first();
        assertThat(document).isNotNull();
        List.of("version", "lastSequence", "outbox", "relay", "relayAt", "writer")
                .forEach(document::remove);
        return document;
    }

    static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<Answer>> answers = threads.invokeAll(calls);
            return answers.stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        } finally {
            threads.shutdown();
        }
    }
}
