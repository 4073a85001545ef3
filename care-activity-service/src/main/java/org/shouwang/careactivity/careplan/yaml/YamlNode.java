package org.shouwang.careactivity.careplan.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** One mapping of a YAML file, with the place it stands at; complains precisely. */
final class YamlNode {
    private final String where;
    private final Map<?, ?> map;

    private YamlNode(String where, Map<?, ?> map) {
        this.where = where;
        this.map = map;
    }

    static YamlNode parse(String file, String text) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            DumperOptions output = new DumperOptions();
            Object root = new Yaml(
                            new SafeConstructor(options), new Representer(output), output, options, new NoDates())
                    .load(text);
            return of(file, root);
        } catch (YAMLException e) {
            throw new YamlFault(file, "不是有效的 YAML", "is no valid YAML: " + e.getMessage());
        }
    }

    /** Leaves dates as text, so that they are read as days and nothing else. */
    private static final class NoDates extends Resolver {
        @Override
        public void addImplicitResolver(Tag tag, Pattern regexp, @Nullable String first, int limit) {
            if (tag != Tag.TIMESTAMP) {
                super.addImplicitResolver(tag, regexp, first, limit);
            }
        }
    }

    private static YamlNode of(String where, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new YamlNode(where, map);
        }
        throw new YamlFault(where, "应为一组键值", "must be a mapping");
    }

    YamlFault fault(String key, String zh, String en) {
        return new YamlFault(where + "." + key, zh, en);
    }

    /** Refuses keys that nobody reads: a typing mistake must not go unseen. */
    YamlNode only(String... keys) {
        for (Object key : map.keySet()) {
            if (!List.of(keys).contains(String.valueOf(key))) {
                throw fault(String.valueOf(key), "未知的键，可用：" + String.join(" ", keys), "unknown key");
            }
        }
        return this;
    }

    boolean has(String key) {
        return map.get(key) != null;
    }

    String text(String key) {
        Object value = map.get(key);
        if (value == null || value instanceof Map || value instanceof List) {
            throw fault(key, "缺少或不是文字", "missing or no text");
        }
        return String.valueOf(value);
    }

    LocalDate day(String key) {
        String text = text(key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw fault(key, "不是日期（年-月-日）：" + text, "is no day (yyyy-mm-dd): " + text);
        }
    }

    int number(String key, int fallback, int min, int max) {
        Object value = map.get(key);
        if (value == null) {
            return fallback;
        }
        if (value instanceof Integer number && number >= min && number <= max) {
            return number;
        }
        throw fault(key, "应为 " + min + " 到 " + max + " 的整数", "must be a whole number from " + min + " to " + max);
    }

    boolean flag(String key) {
        Object value = map.get(key);
        if (value == null || value instanceof Boolean) {
            return Boolean.TRUE.equals(value);
        }
        throw fault(key, "应为 true 或 false", "must be true or false");
    }

    <T> T one(String key, Function<String, T> parse) {
        return parsed(key, text(key), parse);
    }

    <T> Set<T> set(String key, Function<String, T> parse) {
        Set<T> set = new LinkedHashSet<>();
        for (Object item : items(key)) {
            set.add(parsed(key, String.valueOf(item), parse));
        }
        return set;
    }

    /** A list of days, each once. */
    Set<LocalDate> days(String key) {
        Set<LocalDate> days = new LinkedHashSet<>();
        for (Object item : items(key)) {
            try {
                days.add(LocalDate.parse(String.valueOf(item)));
            } catch (DateTimeException e) {
                throw fault(key, "不是日期（年-月-日）：" + item, "is no day (yyyy-mm-dd): " + item);
            }
        }
        return days;
    }

    YamlNode child(String key) {
        return of(where + "." + key, map.get(key));
    }

    List<YamlNode> children(String key) {
        List<YamlNode> nodes = new ArrayList<>();
        for (Object item : items(key)) {
            nodes.add(of(where + "." + key + "[" + nodes.size() + "]", item));
        }
        return nodes;
    }

    private List<?> items(String key) {
        Object value = map.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw fault(key, "应为列表", "must be a list");
    }

    private <T> T parsed(String key, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw fault(key, "不认识的值：" + text, "unknown value: " + text);
        }
    }
}
