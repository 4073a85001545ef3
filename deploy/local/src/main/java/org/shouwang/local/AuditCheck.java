package org.shouwang.local;

import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks the running platform whether the log of who looked at whom is as it was written, and prints the answer. */
public final class AuditCheck {
    private static final String CLIENT = "county-it";

    private final Api api;
    private final PrintStream out;

    /** Asks through the gateway and prints there. */
    public AuditCheck(Api api, PrintStream out) {
        this.api = api;
        this.out = out;
    }

    /**
     * Checks the log.
     *
     * @param anchor a place kept elsewhere, as the log output had it; none = only what the log itself knows
     * @return whether it is whole
     */
    public boolean check(@Nullable String anchor) {
        String query = anchor == null ? "" : "?anchor=" + URLEncoder.encode(anchor, StandardCharsets.UTF_8);
        Api.Answer answer = api.get(CLIENT, "/v1/access-log/verification" + query);
        JsonNode body = answer.body();
        if (answer.status() != 200) {
            throw new LocalProblem(
                    body.path("detail").asString("平台没有接受请求（状态 " + answer.status() + "）。"),
                    body.path("detailEn")
                            .asString("The platform did not take the request (status " + answer.status() + ")."));
        }
        Table table = new Table("查阅日志 access log", "");
        table.row("日志段 segments", body.path("segments").asLong());
        table.row("已核对条目 entries checked", body.path("entries").asLong());
        table.row("启用前条目（无法核对） entries from before", body.path("unchained").asLong());
        table.row("破坏处 damages", body.path("damaged").asLong());
        table.print(out);
        out.println();
        boolean whole = body.path("whole").asBoolean();
        if (!whole) {
            damages(body.path("damages")).print(out);
            out.println();
        }
        out.println(whole ? "✓ 日志完整，未被改动。 The log is as it was written." : "✗ 日志已被改动。 The log was altered.");
        if (!body.path("anchor").asString("").isEmpty()) {
            out.println("  锚点（请另行保存） anchor, to be kept elsewhere: "
                    + body.path("anchor").asString());
        }
        return whole;
    }

    private static Table damages(JsonNode damages) {
        Table table = new Table("何种破坏 damage", "写入进程 writer", "位置 place");
        for (JsonNode damage : damages) {
            table.row(
                    word(damage.path("kind").asString()),
                    damage.path("writer").asString(),
                    damage.path("sequence").asLong());
        }
        return table;
    }

    private static String word(String kind) {
        return switch (kind) {
            case "ALTERED" -> "改动 altered";
            case "MISSING" -> "缺失 missing";
            case "INSERTED" -> "插入 inserted";
            case "CUT_OFF" -> "截尾 cut off";
            case "SEGMENT_MISSING" -> "缺段 segment missing";
            case "SEGMENT_ALTERED" -> "段改动 segment altered";
            default -> kind;
        };
    }
}
