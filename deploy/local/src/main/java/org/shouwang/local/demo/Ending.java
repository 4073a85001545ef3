package org.shouwang.local.demo;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shouwang.local.Api;
import org.shouwang.local.Part;
import org.shouwang.local.Platform;
import org.shouwang.sample.CommittedSample;
import org.shouwang.sample.Term;
import tools.jackson.databind.JsonNode;

/** The end of the story: asks everybody what they know and holds it against the known answer. */
final class Ending {

    private static final String IT = "county-it";
    private static final String COUNTY = "990101";
    private static final List<String> STATES = List.of("MET", "LATE", "MISSED", "OVERDUE");

    private final Platform platform;
    private final Api api;
    private final JsonNode expected = CommittedSample.expected();
    private final Verdicts verdicts = new Verdicts();

    Ending(Platform platform, Api api) {
        this.platform = platform;
        this.api = api;
    }

    Verdicts compare(Map<String, Imports.Done> imports, Imports.Done again, Diary diary) {
        people(imports, again);
        activities(diary);
        duties();
        figures();
        texts();
        return verdicts;
    }

    private void people(Map<String, Imports.Done> imports, Imports.Done again) {
        JsonNode people = expected.path("people");
        verdicts.same(
                "儿童",
                "children in",
                accepted(imports, "children"),
                people.path("children").asInt());
        verdicts.same(
                "老人",
                "elders in",
                accepted(imports, "elders"),
                people.path("elders").asInt());
        verdicts.same(
                "人员",
                "staff in",
                accepted(imports, "staff"),
                people.path("helpers").asInt());
        List<String> refused = new ArrayList<>();
        imports.values()
                .forEach(
                        done -> done.refusals().forEach(r -> refused.add(r.kind() + " " + r.row() + " " + r.column())));
        List<String> known = new ArrayList<>();
        expected.path("refused")
                .forEach(r -> known.add(r.path("kind").asString() + " "
                        + r.path("row").asInt() + " " + r.path("column").asString()));
        verdicts.same("拒绝行", "rows refused", refused.size(), known.size());
        List<String> different = new ArrayList<>(refused);
        different.removeAll(known);
        verdicts.same("拒绝的行与列", "refused for another reason", different.isEmpty() ? "–" : different, "–");
        verdicts.same(
                "再次导入（xlsx）未变化",
                "second import unchanged",
                again.unchanged(),
                people.path("children").asInt());
        verdicts.same("再次导入改动", "second import changed", again.accepted() + again.changed(), 0);
    }

    private static long accepted(Map<String, Imports.Done> imports, String kind) {
        Imports.Done done = imports.get(kind);
        return done == null ? 0 : done.accepted();
    }

    private void activities(Diary diary) {
        JsonNode posted = expected.path("activities");
        verdicts.same(
                "记录已接收",
                "activities recorded",
                diary.recorded(),
                posted.path("posted").asInt());
        Map<String, Long> inReport = new TreeMap<>();
        for (int month = 3; month <= 7; month++) {
            figuresOf(COUNTY, "2026-0" + month)
                    .path("activities")
                    .properties()
                    .forEach(type ->
                            inReport.merge(type.getKey(), type.getValue().asLong(), Long::sum));
        }
        Map<String, Long> known = new TreeMap<>();
        posted.path("byContactType")
                .properties()
                .forEach(type -> known.put(type.getKey(), type.getValue().asLong()));
        verdicts.same("报表中的记录", "activities in the report", sum(inReport), sum(known));
        known.forEach((type, count) -> inReport.remove(type, count));
        verdicts.same("报表中数目不同的类型", "types which differ in the report", inReport.isEmpty() ? "–" : inReport, "–");
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private void duties() {
        JsonNode six = expected.path("classOfSix");
        String org = six.path("code").asString();
        DutyLedger ledger = DutyLedger.read(platform.brokers());
        verdicts.holds("任务（全县）", "duties planned, county", ledger.size(), "> 0", ledger.size() > 0);
        verdicts.holds("任务完成（全县）", "duties met, county", ledger.count("MET"), "> 0", ledger.count("MET") > 0);
        six.path("duties").properties().forEach(rule -> {
            if (rule.getKey().startsWith("C-")) {
                List<Long> found = STATES.stream()
                        .map(state -> ledger.count(org, rule.getKey(), state, Term.LAST))
                        .toList();
                List<Long> known = STATES.stream()
                        .map(state -> rule.getValue().path(state).asLong())
                        .toList();
                verdicts.same("六人班 " + rule.getKey(), "met, late, missed, overdue", found, known);
            }
        });
        int overdue = 0;
        JsonNode rows = api.get(IT, "/v1/duties?org=" + org + "&state=OVERDUE&limit=200")
                .require(200)
                .body()
                .path("items");
        for (JsonNode row : rows) {
            overdue += (int) row.path("duties")
                    .valueStream()
                    .filter(duty -> duty.path("state").asString().equals("OVERDUE"))
                    .count();
        }
        verdicts.same(
                "六人班现在超期",
                "overdue now",
                overdue,
                six.path("duties").path("total").path("OVERDUE").asInt());
    }

    private void figures() {
        expected.path("figures")
                .properties()
                .forEach(org -> org.getValue().properties().forEach(period -> {
                    JsonNode indicators =
                            figuresOf(org.getKey(), period.getKey()).path("indicators");
                    period.getValue()
                            .properties()
                            .forEach(figure -> figure(org.getKey(), period.getKey(), figure, indicators));
                }));
    }

    private void figure(String org, String period, Map.Entry<String, JsonNode> figure, JsonNode indicators) {
        JsonNode found = indicators
                .valueStream()
                .filter(i -> i.path("code").asString().equals(figure.getKey()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the report has no " + figure.getKey()));
        String where = org.equals(COUNTY) ? "全县 county" : "六人班 class";
        if (figure.getValue().isObject()) {
            Map<String, Long> known = new TreeMap<>();
            figure.getValue()
                    .properties()
                    .forEach(part -> known.put(part.getKey(), part.getValue().asLong()));
            Map<String, Long> parts = new TreeMap<>();
            found.path("breakdown").forEach(part -> {
                String key = part.path("key").asString();
                String code = key.substring(key.indexOf(':') + 1);
                long count = part.path("count").asLong();
                if (known.containsKey(code)) {
                    parts.put(code, count);
                }
            });
            verdicts.same(figure.getKey() + " " + where, period, parts, known);
        } else {
            String value = found.path("denominator").isNumber()
                    ? found.path("numerator").asLong() + "/"
                            + found.path("denominator").asLong()
                    : found.path("numerator").asString();
            verdicts.same(
                    figure.getKey() + " " + where,
                    period,
                    value,
                    figure.getValue().asString());
        }
    }

    private JsonNode figuresOf(String org, String period) {
        return api.get(IT, "/v1/reports/figures?org=" + org + "&period=" + period)
                .require(200)
                .body();
    }

    private void texts() {
        JsonNode counts = api.send(HttpRequest.newBuilder(URI.create(platform.address(Part.TEXT_CENTRE) + "/counts"))
                        .build())
                .require(200)
                .body();
        JsonNode reminders = api.get(
                        IT, "/v1/reminder-figures?org=" + COUNTY + "&from=" + Term.FIRST + "&to=" + Term.END_OF_STORY)
                .require(200)
                .body();
        JsonNode texts = reminders.path("texts");
        long sms = channel(reminders, "SMS").path("planned").asLong();
        JsonNode voice = channel(reminders, "VOICE");
        verdicts.holds("短信提醒", "reminders by text", sms, "> 0", sms > 0);
        long planned = voice.path("planned").asLong();
        verdicts.holds("语音提醒（已计划）", "voice planned", planned, "> 0", planned > 0);
        long escalations = reminders.path("escalations").asLong();
        verdicts.holds("逐级上报", "escalations", escalations, "> 0", escalations > 0);
        long accepted = texts.path("accepted").asLong();
        long delivered = texts.path("delivered").asLong();
        long failed = texts.path("failed").asLong();
        verdicts.same("短信已受理", "texts accepted", accepted, counts.path("texts").asLong());
        verdicts.holds("短信已送达", "texts delivered", delivered, "≤ " + accepted, delivered > 0 && delivered <= accepted);
        verdicts.holds("短信未送达", "texts failed", failed, "≥ 0", true);
        verdicts.same("短信结果未知", "texts unknown", texts.path("unknown").asLong(), 0);
        JsonNode promises = api.get(
                        IT, "/v1/promises?org=" + COUNTY + "&from=" + Term.FIRST + "&to=" + Term.END_OF_STORY)
                .require(200)
                .body();
        long states = promises.path("states")
                .valueStream()
                .mapToLong(JsonNode::asLong)
                .sum();
        verdicts.same(
                "每条提醒都有下落",
                "every reminder accounted for",
                states,
                promises.path("planned").asLong());
        verdicts.same("提醒丢失", "reminders lost", promises.path("lost").asLong(), 0);
        verdicts.same("提醒重复", "reminders told twice", promises.path("duplicate").asLong(), 0);
        verdicts.same("短信重复", "texts sent twice", counts.path("duplicates").asInt(), 0);
    }

    private static JsonNode channel(JsonNode reminders, String channel) {
        return reminders
                .path("channels")
                .valueStream()
                .filter(one -> one.path("channel").asString().equals(channel))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no figures of channel " + channel));
    }
}
