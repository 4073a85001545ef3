package org.shouwang.local.demo;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.shouwang.local.Api;
import org.shouwang.local.LocalProblem;
import org.shouwang.local.Part;
import org.shouwang.local.Platform;
import org.shouwang.local.Table;
import org.shouwang.sample.Term;
import tools.jackson.databind.JsonNode;

/**
 * The calls to those who cannot read: what the telephones heard, held against what the platform says. A call takes as long as its
 * words, so days go by meanwhile and only the end of the story waits for the last.
 */
final class Calls {

    private static final String IT = "county-it";
    private static final String COUNTY = "990101";
    private static final int MOST = 5_000;
    private static final int SHOWN = 3;
    private static final int LOOK_EVERY_MS = 200;
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(3);
    private static final Pattern GOING_ON =
            Pattern.compile("^notification_calls_waiting(?:\\{[^}]*})?\\s+(\\S+)", Pattern.MULTILINE);

    private final boolean telephones;
    private final List<JsonNode> heard;
    private final JsonNode voice;

    private Calls(boolean telephones, List<JsonNode> heard, JsonNode voice) {
        this.telephones = telephones;
        this.heard = heard;
        this.voice = voice;
    }

    /** Waits until nobody is on the phone any more, then asks both sides. */
    static Calls over(Platform platform) {
        Api api = platform.api();
        awaitEnd(platform);
        JsonNode voice = api.get(
                        IT, "/v1/reminder-figures?org=" + COUNTY + "&from=" + Term.FIRST + "&to=" + Term.END_OF_STORY)
                .require(200)
                .body()
                .path("channels")
                .valueStream()
                .filter(channel -> channel.path("channel").asString().equals("VOICE"))
                .findFirst()
                .orElseThrow()
                .path("states");
        boolean telephones = platform.settings().telephones();
        List<JsonNode> heard = telephones
                ? ask(api, platform.address(Part.TELEPHONES) + "/calls?limit=" + MOST)
                        .valueStream()
                        .toList()
                : List.of();
        return new Calls(telephones, heard, voice);
    }

    private static JsonNode ask(Api api, String address) {
        return api.send(HttpRequest.newBuilder(URI.create(address)).build())
                .require(200)
                .body();
    }

    private static void awaitEnd(Platform platform) {
        URI metrics = platform.address(Part.NOTIFICATION)
                .resolve("/actuator/prometheus?includedNames=notification_calls_waiting");
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (goingOn(Api.text(metrics)) > 0) {
            if (System.nanoTime() > deadline) {
                throw new LocalProblem("电话一直没有打完。", "The calls do not come to an end.");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LocalProblem("已中断。", "Interrupted.");
            }
        }
    }

    private static double goingOn(String metrics) {
        return GOING_ON.matcher(metrics)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .sum();
    }

    /** Puts both sides beside each other. */
    void compare(Verdicts verdicts) {
        long told = state("ACCEPTED") + state("DELIVERED") + state("ACKNOWLEDGED");
        verdicts.same("电话接通并听到", "calls heard", told, spoken().size());
        verdicts.same("电话按键答复", "calls answered by a key", state("ACKNOWLEDGED"), answered());
        long passedOn = state("PASSED_ON");
        if (telephones) {
            verdicts.holds("打给不识字的人", "calls to those who cannot read", spoken().size(), "> 0", !spoken().isEmpty());
            verdicts.same("有电话时由他人转告", "passed on though there is a trunk", passedOn, 0);
        } else {
            verdicts.holds("无电话时由他人转告", "passed on, no trunk", passedOn, "> 0", passedOn > 0);
        }
    }

    private long state(String name) {
        return voice.path(name).asLong();
    }

    private List<JsonNode> spoken() {
        return heard.stream()
                .filter(call -> call.path("seconds").asDouble() > 1)
                .toList();
    }

    private long answered() {
        return spoken().stream()
                .filter(call -> call.path("keys").asString().matches(".*[13]"))
                .count();
    }

    /** A table of what became of the calls, and a few of them. */
    void print(PrintStream out) {
        if (!telephones) {
            return;
        }
        Map<String, Integer> keys = new TreeMap<>();
        heard.forEach(call -> keys.merge(what(call), 1, Integer::sum));
        Table table = new Table("电话 calls", "次数 number");
        table.row("拨出 calls made", String.valueOf(heard.size()));
        keys.forEach((what, number) -> table.row(what, String.valueOf(number)));
        double mean = spoken().stream()
                .mapToDouble(call -> call.path("seconds").asDouble())
                .average()
                .orElse(0);
        table.row("平均听到秒数 seconds heard, mean", "%.1f".formatted(mean));
        spoken().stream()
                .limit(SHOWN)
                .forEach(call -> table.row(
                        "例 e.g. …" + ending(call.path("number").asString()),
                        "%.0f s，按键 key %s"
                                .formatted(
                                        call.path("seconds").asDouble(),
                                        call.path("keys").asString())));
        out.println();
        table.print(out);
    }

    private static String ending(String number) {
        return number.substring(Math.max(0, number.length() - 2));
    }

    private static String what(JsonNode call) {
        String keys = call.path("keys").asString();
        if (!call.path("answered").asBoolean()) {
            return "未接通 not answered";
        }
        return switch (keys.isEmpty() ? ' ' : keys.charAt(keys.length() - 1)) {
            case '1' -> "按 1：听清了 key 1: understood";
            case '3' -> "按 3：需要帮助 key 3: help";
            default -> "听了未按键 heard, no key";
        };
    }
}
