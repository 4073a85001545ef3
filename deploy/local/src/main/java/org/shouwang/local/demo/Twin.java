package org.shouwang.local.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shouwang.local.Api;
import org.shouwang.local.LocalProblem;
import org.shouwang.sample.CommittedSample;
import tools.jackson.databind.JsonNode;

/**
 * The first child of the sample, written down once more by somebody else: the name with other characters of the same sound, no
 * ID number, no phone of the guardian. The platform must see by itself that it may be the same child.
 */
final class Twin {

    private static final String IT = "county-it";
    private static final String NAME = "林晓荷";
    /** Same sound, birth date, parents' phone, carer, parents, village and class. */
    private static final String KNOWN = "1 × 94";

    private static final int LOOKS = 120;
    private static final int BETWEEN_MS = 500;

    private final Api api;

    Twin(Api api) {
        this.api = api;
    }

    /** Brings the second record in and waits for what the platform makes of it. */
    void compare(Verdicts verdicts) {
        new Imports(api).run("children", "once-more.csv", roster().getBytes(StandardCharsets.UTF_8));
        String id = api.post(IT, "/v1/people/search", Map.of("name", NAME, "limit", 1))
                .require(200)
                .body()
                .path("items")
                .path(0)
                .path("personId")
                .asString();
        JsonNode pairs = pairs(id);
        verdicts.same(
                "疑似重复（姓名同音）",
                "duplicate found by sound",
                pairs.size() + " × " + pairs.path(0).path("points").asInt(),
                KNOWN);
    }

    private static String roster() {
        List<String> lines = new String(CommittedSample.file("children.csv"), StandardCharsets.UTF_8)
                .replace("\ufeff", "")
                .lines()
                .limit(2)
                .toList();
        List<String> header = List.of(lines.get(0).split(","));
        List<String> row = new ArrayList<>(List.of(lines.get(1).split(",", -1)));
        row.set(header.indexOf("姓名"), NAME);
        row.set(header.indexOf("身份证号"), "");
        row.set(header.indexOf("监护人电话"), "");
        return lines.get(0) + "\n" + String.join(",", row) + "\n";
    }

    private JsonNode pairs(String id) {
        for (int look = 0; ; look++) {
            JsonNode pairs = api.get(IT, "/v1/people/" + id + "/duplicates")
                    .require(200)
                    .body()
                    .path("items");
            if (!pairs.isEmpty() || look == LOOKS) {
                return pairs;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalProblem("已中断", "interrupted");
        }
    }
}
