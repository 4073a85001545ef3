package org.shouwang.bench;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.shouwang.sample.Child;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first page of every kind of search, one kind after the other. */
final class Searches {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PATH = "/v1/people/search";
    private static final int CLIENTS = 4;
    private static final int EVERY = 500;
    private static final int LIMIT = 50;

    private final List<Sample> samples = new ArrayList<>();
    private int seen;

    /** Somebody of the rosters, by what searches ask for. */
    private record Sample(String name, String idNumber, String phone, String village) {}

    /** Remembers one row in so many; use as rows go by. */
    void see(List<String> row, List<String> headers) {
        if (seen++ % EVERY == 0) {
            String phone = row.get(headers.indexOf(headers.equals(Child.HEADERS) ? "监护人电话" : "本人电话"));
            samples.add(new Sample(
                    row.get(headers.indexOf("姓名")),
                    row.get(headers.indexOf("身份证号")),
                    phone,
                    row.get(headers.indexOf("居住地区划代码"))));
        }
    }

    /** Runs every kind for so long; {@code search.<kind>.*} are the figures. */
    long measure(Ground ground, Duration time, Figures figures) throws Exception {
        long errors = 0;
        Loop loop = new Loop(ground.port());
        for (Map.Entry<String, List<byte[]>> kind : kinds(ground).entrySet()) {
            List<byte[]> bodies = kind.getValue();
            SplittableRandom random = new SplittableRandom(22);
            Loop.Run run = loop.run(CLIENTS, time, client -> {
                SplittableRandom own = random.split();
                return wire -> {
                    Wire.Answer answer = wire.post(PATH, ground.token(), bodies.get(own.nextInt(bodies.size())));
                    if (answer.status() != 200) {
                        throw new IllegalStateException("status " + answer.status() + ": " + answer.text());
                    }
                    return 1;
                };
            });
            String prefix = "search." + kind.getKey();
            figures.put(prefix, "per_s", run);
            figures.put(prefix + ".rows", rows(ground, bodies));
            errors += run.errors();
        }
        return errors;
    }

    /** Rows of a page on average: nothing must be fast because it is empty. */
    private static double rows(Ground ground, List<byte[]> bodies) {
        return bodies.stream()
                .limit(20)
                .mapToInt(body -> ground.api()
                        .post(Ground.CLIENT, PATH, JSON.readValue(body, Map.class))
                        .require(200)
                        .body()
                        .path("items")
                        .size())
                .average()
                .orElse(0);
    }

    private Map<String, List<byte[]>> kinds(Ground ground) {
        Map<String, List<byte[]>> kinds = new LinkedHashMap<>();
        kinds.put("surname", bodies(sample -> Map.of("name", sample.name().substring(0, 1))));
        kinds.put("name", bodies(sample -> Map.of("name", sample.name())));
        kinds.put("part", bodies(sample -> Map.of("name", sample.name().substring(1))));
        kinds.put("pinyin", bodies(sample -> Map.of("name", pinyin(sample.name()))));
        kinds.put("initials", bodies(sample -> Map.of("name", initials(sample.name()))));
        kinds.put("id_number", bodies(sample -> Map.of("idNumber", sample.idNumber())));
        kinds.put("phone", bodies(sample -> Map.of("phone", sample.phone())));
        kinds.put("class", classes(ground));
        kinds.put("village_tier", bodies(sample -> Map.of("org", sample.village(), "tier", "R2")));
        kinds.put("tier", List.of(body(Map.of("tier", "R1")), body(Map.of("tier", "R2")), body(Map.of("tier", "E1"))));
        kinds.put("incomplete", List.of(body(Map.of("complete", false))));
        kinds.put("missing", List.of(body(Map.of("missing", "ETHNICITY")), body(Map.of("missing", "PHONE"))));
        kinds.put("unreachable", List.of(body(Map.of("reach", "UNREACHABLE"))));
        return kinds;
    }

    private List<byte[]> bodies(Function<Sample, Map<String, Object>> question) {
        return samples.stream()
                .filter(sample ->
                        !sample.phone().isEmpty() && !sample.idNumber().isEmpty())
                .map(question)
                .map(Searches::body)
                .toList();
    }

    private List<byte[]> classes(Ground ground) {
        Set<String> codes = new LinkedHashSet<>();
        for (Sample sample : samples.subList(samples.size() / 2, samples.size())) {
            JsonNode page = ground.api()
                    .post(Ground.CLIENT, PATH, Map.of("org", sample.village(), "kind", "CHILD", "limit", 5))
                    .require(200)
                    .body();
            page.path("items").forEach(item -> codes.add(item.path("classCode").asString("")));
        }
        codes.remove("");
        return codes.stream().map(code -> body(Map.of("classCode", code))).toList();
    }

    private static byte[] body(Map<String, Object> question) {
        Map<String, Object> all = new LinkedHashMap<>(question);
        all.put("limit", LIMIT);
        return JSON.writeValueAsString(all).getBytes(StandardCharsets.UTF_8);
    }

    private static String pinyin(String name) {
        return PinyinHelper.toPinyin(name, PinyinStyleEnum.NORMAL, "");
    }

    private static String initials(String name) {
        return List.of(PinyinHelper.toPinyin(name, PinyinStyleEnum.NORMAL, " ").split(" ")).stream()
                .map(syllable -> syllable.substring(0, 1))
                .collect(Collectors.joining());
    }
}
