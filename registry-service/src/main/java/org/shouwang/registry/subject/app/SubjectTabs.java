package org.shouwang.registry.subject.app;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything kept of somebody as tabs in Chinese. It goes by what there is, as {@link Opened} does: a part nobody has given a
 * name yet stands there under its own.
 */
final class SubjectTabs {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String BETWEEN = "·";

    private final ZoneId zone;

    SubjectTabs(ZoneId zone) {
        this.zone = zone;
    }

    List<SubjectTab> of(GiveSubjectAccess.SubjectAccess access) {
        List<SubjectTab> tabs = new ArrayList<>();
        Map<String, String> summary = new LinkedHashMap<>();
        tabs.add(new SubjectTab("概要", List.of()));
        access.record().forEach((part, value) -> {
            if (value instanceof Collection<?> many && many.stream().anyMatch(Map.class::isInstance)) {
                tabs.add(table(SubjectWords.label(part), many));
            } else if (value instanceof Map<?, ?> map && !map.isEmpty()) {
                tabs.addAll(parts(part, map));
            } else {
                summary.put(SubjectWords.label(part), SubjectWords.value(part, plain(value)));
            }
        });
        summary.put("出具时间", time(access.at()));
        tabs.set(0, pairs("概要", summary));
        tabs.add(table("告知与同意", access.consents()));
        tabs.add(table("委托照护", access.papers()));
        tabs.add(table("更正申请", access.corrections()));
        tabs.add(views(access));
        tabs.add(elsewhere(access));
        return tabs;
    }

    /** A part of single values is one tab; lists in it are tabs of their own. */
    private List<SubjectTab> parts(String part, Map<?, ?> map) {
        List<SubjectTab> tabs = new ArrayList<>();
        Map<String, String> single = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            if (value instanceof Collection<?> many && many.stream().anyMatch(Map.class::isInstance)) {
                tabs.add(table(SubjectWords.label(part) + BETWEEN + SubjectWords.label(String.valueOf(name)), many));
            } else {
                flat("", String.valueOf(name), value, single);
            }
        });
        if (!single.isEmpty()) {
            tabs.add(0, pairs(SubjectWords.label(part), single));
        }
        return tabs;
    }

    private static SubjectTab pairs(String title, Map<String, String> values) {
        List<List<String>> lines = new ArrayList<>(List.of(List.of("项目", "内容")));
        values.forEach((name, value) -> lines.add(List.of(name, value)));
        return new SubjectTab(title, lines);
    }

    private SubjectTab table(String title, Collection<?> many) {
        List<Map<String, String>> rows = new ArrayList<>();
        Set<String> header = new LinkedHashSet<>();
        for (Object each : many) {
            Map<String, String> row = new LinkedHashMap<>();
            if (each instanceof Map<?, ?> map) {
                map.forEach((name, value) -> flat("", String.valueOf(name), value, row));
            }
            rows.add(row);
            header.addAll(row.keySet());
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(header.isEmpty() ? List.of("无记录") : List.copyOf(header));
        rows.forEach(row -> lines.add(
                header.stream().map(name -> row.getOrDefault(name, "")).toList()));
        return new SubjectTab(title, lines);
    }

    private void flat(String before, String name, @Nullable Object value, Map<String, String> into) {
        String label = before.isEmpty() ? SubjectWords.label(name) : before + BETWEEN + SubjectWords.label(name);
        if (value instanceof Map<?, ?> map) {
            map.forEach((inner, each) -> flat(label, String.valueOf(inner), each, into));
        } else if (value instanceof Collection<?> many && many.stream().anyMatch(Map.class::isInstance)) {
            into.put(label, many.stream().map(each -> line((Map<?, ?>) each)).collect(Collectors.joining("\n")));
        } else {
            into.put(label, SubjectWords.value(name, plain(value)));
        }
    }

    private String line(Map<?, ?> map) {
        Map<String, String> parts = new LinkedHashMap<>();
        map.forEach((name, value) -> flat("", String.valueOf(name), value, parts));
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "：" + part.getValue())
                .collect(Collectors.joining("；"));
    }

    private String plain(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(this::plain).collect(Collectors.joining("、"));
        }
        if (value instanceof Boolean yes) {
            return yes ? "是" : "否";
        }
        String text = value == null ? "" : value.toString();
        return text.matches("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z") ? time(Instant.parse(text)) : text;
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    private SubjectTab views(GiveSubjectAccess.SubjectAccess access) {
        List<List<String>> lines = new ArrayList<>(List.of(List.of("时间", "角色", "查阅内容", "用途")));
        access.views()
                .forEach(view -> lines.add(List.of(
                        time(view.at()),
                        view.roles().stream()
                                .map(role -> SubjectWords.value("role", role))
                                .collect(Collectors.joining("、")),
                        view.action(),
                        SubjectWords.value("purpose", view.purpose() == null ? "" : view.purpose()))));
        if (access.moreViews()) {
            lines.add(List.of("更早的记录未列出", "", "", ""));
        }
        return new SubjectTab("查阅记录", lines);
    }

    private static SubjectTab elsewhere(GiveSubjectAccess.SubjectAccess access) {
        List<List<String>> lines = new ArrayList<>(List.of(List.of("系统", "保存的内容")));
        access.elsewhere().forEach(each -> lines.add(List.of(each.service(), each.holds())));
        return new SubjectTab("其他系统", lines);
    }
}
