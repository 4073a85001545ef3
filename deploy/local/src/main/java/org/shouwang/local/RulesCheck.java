package org.shouwang.local;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks the running platform what a rules file would change for whom, and prints the answer. Changes nothing. */
public final class RulesCheck {
    private static final String CLIENT = "county-it";
    private static final int FAULTY = 422;
    private static final int IN_FORCE = 409;
    private static final int MOST_PLACES = 10;

    private final Api api;
    private final PrintStream out;

    /** Asks through the gateway and prints there. */
    public RulesCheck(Api api, PrintStream out) {
        this.api = api;
        this.out = out;
    }

    /**
     * Checks a file.
     *
     * @param rules its text
     * @param org only for people of this organisation; none = all
     * @param day the day to look at; none = the first day of each change
     * @return whether it may be put in force
     * @throws LocalProblem when the platform refuses to look at it
     */
    public boolean check(String rules, @Nullable String org, @Nullable String day) {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("rules", rules);
        if (org != null) {
            request.put("org", org);
        }
        if (day != null) {
            request.put("day", day);
        }
        Api.Answer answer = api.post(CLIENT, "/v1/rules/preview", request);
        JsonNode body = answer.body();
        if (answer.status() == 200) {
            changes(body);
            return true;
        }
        if ((answer.status() == FAULTY || answer.status() == IN_FORCE)
                && !body.path("errors").isEmpty()) {
            faults(body);
            return false;
        }
        throw new LocalProblem(
                body.path("detail").asString("平台没有接受请求（状态 " + answer.status() + "）。"),
                body.path("detailEn")
                        .asString("The platform did not take the request (status " + answer.status() + ")."));
    }

    private void faults(JsonNode problem) {
        out.println("✗ " + problem.path("detail").asString());
        out.println("  " + problem.path("detailEn").asString());
        out.println();
        for (JsonNode fault : problem.path("errors")) {
            out.println(fault.path("pointer").asString());
            out.println("  " + fault.path("detail").asString());
            out.println("  " + fault.path("detailEn").asString());
        }
    }

    private void changes(JsonNode body) {
        JsonNode people = body.path("people");
        out.println("共查看 儿童 %d、老人 %d、班级 %d、学校 %d、村 %d"
                .formatted(
                        people.path("children").asInt(),
                        people.path("elders").asInt(),
                        people.path("classes").asInt(),
                        people.path("schools").asInt(),
                        people.path("villages").asInt()));
        out.println("Looked at %d children, %d elders, %d classes, %d schools, %d villages"
                .formatted(
                        people.path("children").asInt(),
                        people.path("elders").asInt(),
                        people.path("classes").asInt(),
                        people.path("schools").asInt(),
                        people.path("villages").asInt()));
        out.println();
        if (body.path("changes").isEmpty()) {
            out.println("✓ 文件无误，与现行规则相同。 The file is sound and says what runs already.");
            return;
        }
        table(body.path("changes")).print(out);
        out.println();
        for (JsonNode change : body.path("changes")) {
            out.println(change.path("zh").asString());
            out.println("  " + change.path("en").asString());
            places(change);
        }
        out.println();
        work(body.path("work")).print(out);
        out.println();
        out.println("✓ 文件无误，尚未生效。 The file is sound; nothing has been put in force.");
    }

    private static Table table(JsonNode changes) {
        Table table = new Table(
                "规则 rule",
                "变化 change",
                "自 from",
                "新增 gain",
                "取消 lose",
                "频次 rhythm",
                "其他 other",
                "每周 a week",
                "变为 then");
        for (JsonNode change : changes) {
            table.row(
                    change.path("rule").asString(),
                    what(change),
                    change.path("from").asString(),
                    change.path("gains").asInt(),
                    change.path("loses").asInt(),
                    change.path("rhythm").asInt(),
                    change.path("other").asInt(),
                    change.path("perWeekBefore").asDouble(),
                    change.path("perWeekAfter").asDouble());
        }
        return table;
    }

    private static String what(JsonNode change) {
        String what = switch (change.path("what").asString()) {
            case "NEW" -> "新增 new";
            case "DROPPED" -> "取消 dropped";
            case "SWITCHED_ON" -> "启用 on";
            case "SWITCHED_OFF" -> "停用 off";
            default -> "变更 changed";
        };
        return change.path("on").asBoolean(true) || what.startsWith("停用") ? what : what + "（未启用 off）";
    }

    private void places(JsonNode change) {
        int shown = 0;
        for (JsonNode place : change.path("places")) {
            if (shown++ == MOST_PLACES) {
                break;
            }
            int touched = place.path("gains").asInt()
                    + place.path("loses").asInt()
                    + place.path("rhythm").asInt()
                    + place.path("other").asInt();
            out.println("    " + place.path("org").asString() + "  " + touched);
        }
        int more = Math.max(0, change.path("places").size() - MOST_PLACES)
                + change.path("placesLeftOut").asInt();
        if (more > 0) {
            out.println("    另有 %d 处 and %d more".formatted(more, more));
        }
    }

    private static Table work(JsonNode roles) {
        Table table = new Table("谁 who", "每周次数 contacts a week", "变为 then");
        for (JsonNode role : roles) {
            table.row(
                    role.path("name").asString() + " " + role.path("nameEn").asString(),
                    role.path("perWeekBefore").asDouble(),
                    role.path("perWeekAfter").asDouble());
        }
        return table;
    }
}
