package org.shouwang.careactivity.careplan.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One mapping of a YAML file, with the place it stands at; complains precisely. */
final class YamlNode {
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,8})");

    private final String file;
    private final String path;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private YamlNode(String file, String path, Node node) {
        this.file = file;
        this.path = path;
        this.line = line(node);
        if (!(node instanceof MappingNode mapping)) {
            throw fault(path, line, "应为一组“键: 值”", "must be a group of \"key: value\"");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode name ? name.getValue() : "?";
            if (values.put(key, tuple.getValueNode()) != null) {
                throw fault(below(key), line(tuple.getKeyNode()), "同一个键写了两次，请删去一个", "is given twice; remove one");
            }
        }
    }

    /** Reads a whole file into its outermost mapping. */
    static YamlNode parse(String file, String text) {
        return new YamlNode(file, "", YamlText.compose(file, text));
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private String below(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private YamlFault fault(String where, int at, String zh, String en) {
        return new YamlFault(new YamlFault.Mistake(file, at, where, zh, en));
    }

    /** A complaint about a key, at its line if it is there. */
    YamlFault fault(String key, String zh, String en) {
        Node value = values.get(key);
        return fault(below(key), value == null ? line : line(value), zh, en);
    }

    /** Makes something; what it refuses that nobody looked for before is a complaint about this key. */
    <T> T sound(String key, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw fault(key, "内容互相矛盾：" + e.getMessage(), String.valueOf(e.getMessage()));
        }
    }

    /** Refuses keys that nobody reads: a typing mistake must not go unseen. */
    YamlNode only(String... keys) {
        for (String key : values.keySet()) {
            if (!List.of(keys).contains(key)) {
                String all = String.join(" ", keys);
                throw fault(key, "未知的键，请检查拼写，可用：" + all, "unknown key; possible are " + all);
            }
        }
        return this;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    private Node required(String key) {
        Node value = values.get(key);
        if (value == null) {
            throw fault(key, "缺少“" + key + "”", key + " is missing");
        }
        return value;
    }

    String text(String key) {
        return text(key, required(key));
    }

    private String text(String key, Node value) {
        if (value instanceof ScalarNode scalar
                && scalar.getTag().equals(Tag.STR)
                && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        boolean plain = value instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL);
        throw fault(
                below(key),
                line(value),
                plain ? "应为文字；数字、是否等请加引号" : "缺少内容，应为文字",
                plain ? "must be a text; put quotes around it" : "must be a text");
    }

    LocalDate day(String key) {
        return day(key, required(key));
    }

    private LocalDate day(String key, Node value) {
        String text = text(key, value);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw fault(below(key), line(value), "不是日期，应如 2026-03-02：" + text, "is no day like 2026-03-02: " + text);
        }
    }

    int number(String key, int fallback, int min, int max) {
        return has(key) ? number(key, min, max) : fallback;
    }

    int number(String key, int min, int max) {
        Node value = required(key);
        if (value instanceof ScalarNode scalar
                && scalar.getTag().equals(Tag.INT)
                && WHOLE.matcher(scalar.getValue()).matches()) {
            int number = Integer.parseInt(scalar.getValue());
            if (number >= min && number <= max) {
                return number;
            }
        }
        throw fault(key, "应为 " + min + " 到 " + max + " 的整数", "must be a whole number from " + min + " to " + max);
    }

    boolean flag(String key) {
        Node value = values.get(key);
        boolean is = value instanceof ScalarNode scalar && scalar.getTag().equals(Tag.BOOL);
        String text = value instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (value != null && !(is && (text.equals("true") || text.equals("false")))) {
            throw fault(key, "应为 true 或 false", "must be true or false");
        }
        return text.equals("true");
    }

    <E extends Enum<E>> E one(String key, Class<E> codes) {
        return code(key, required(key), codes);
    }

    <E extends Enum<E>> Set<E> set(String key, Class<E> codes) {
        return set(key, node -> code(key, node, codes));
    }

    /** Codes of a list that is no enumeration here. */
    Set<String> set(String key, Set<String> codes) {
        return set(key, node -> known(key, node, codes));
    }

    /** Texts of any kind, each once. */
    Set<String> texts(String key) {
        return set(key, node -> text(key, node));
    }

    /** A list of days, each once. */
    Set<LocalDate> days(String key) {
        return set(key, node -> day(key, node));
    }

    private <T> Set<T> set(String key, Function<Node, T> read) {
        Set<T> set = new LinkedHashSet<>();
        for (Node item : items(key)) {
            if (!set.add(read.apply(item))) {
                throw fault(below(key), line(item), "同一项写了两次，请删去一个", "an item is given twice; remove one");
            }
        }
        return set;
    }

    private <E extends Enum<E>> E code(String key, Node value, Class<E> codes) {
        Set<String> names = new LinkedHashSet<>();
        for (E one : codes.getEnumConstants()) {
            names.add(one.name());
        }
        return Enum.valueOf(codes, known(key, value, names));
    }

    private String known(String key, Node value, Set<String> codes) {
        String text = text(key, value);
        if (!codes.contains(text)) {
            String all = String.join(" ", codes);
            throw fault(
                    below(key),
                    line(value),
                    "不认识的值：" + text + "，可用：" + all,
                    "unknown value: " + text + "; possible are " + all);
        }
        return text;
    }

    YamlNode child(String key) {
        return new YamlNode(file, below(key), required(key));
    }

    /** The mappings of a list; empty when it is not there. */
    List<YamlNode> children(String key) {
        List<YamlNode> nodes = new ArrayList<>();
        for (Node item : items(key)) {
            nodes.add(new YamlNode(file, below(key) + "[" + nodes.size() + "]", item));
        }
        return nodes;
    }

    private List<Node> items(String key) {
        Node value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw fault(key, "应为列表，如 [甲, 乙]", "must be a list like [a, b]");
    }
}
