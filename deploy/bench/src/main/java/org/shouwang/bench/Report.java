package org.shouwang.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shouwang.local.Table;
import tools.jackson.databind.json.JsonMapper;

/** Shows the figures beside the peer's and the floors, and writes them as JSON. */
final class Report {

    private static final String PERSISTED = "persisted.";

    private final Figures figures;
    private final boolean quick;

    Report(Figures figures, boolean quick) {
        this.figures = figures;
        this.quick = quick;
    }

    void print(PrintStream out) {
        Table table = new Table("指标 figure", "内存库 in memory", "持久库 persisted", "DHIS2", "下限 floor", "");
        for (Bar bar : Bar.ALL) {
            Double value = figures.get(bar.key());
            table.row(
                    bar.zh() + " " + bar.en(),
                    number(value),
                    number(figures.get(PERSISTED + bar.key())),
                    number(bar.peer()),
                    bar.floor() == null ? "" : (bar.above() ? "≥ " : "≤ ") + number(bar.floor()),
                    value == null || quick ? "" : bar.verdict(value));
        }
        table.print(out);
        if (quick) {
            out.println("快速模式：规模小、时间短，不判下限。 Quick: small and short, no floor is judged.");
        }
        Object firstError = figures.notes().get("first_error");
        if (firstError != null) {
            out.println("✗ " + firstError);
        }
    }

    void write(Path file, Map<String, Object> circumstances) throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("circumstances", circumstances);
        document.put("notes", figures.notes());
        document.putAll(figures.values());
        Files.writeString(
                file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n");
    }

    private static String number(@Nullable Double value) {
        if (value == null || value.isNaN()) {
            return "–";
        }
        return value == Math.rint(value) || value >= 100
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }
}
