package org.shouwang.registry.code;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One code list: each code with its Chinese name, other ways people write it, and its English name. */
public final class CodeList {

    /** Not collected 未采集: what an empty cell means in every list. */
    public static final String UNKNOWN = "UNK";

    /** One value of a list: what is stored, what a person reads. */
    public record Entry(String code, String zh, String en) {}

    private final String name;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, String> codesByText = new LinkedHashMap<>();

    private CodeList(String name) {
        this.name = name;
    }

    /**
     * Makes a list.
     *
     * @param name the list's name, as in the glossary
     * @param lines one value each: {@code code=中文,其他写法=English}
     */
    static CodeList of(String name, String... lines) {
        CodeList list = new CodeList(name);
        list.add(UNKNOWN + "=未采集,未知,不详=not collected");
        for (String line : lines) {
            list.add(line);
        }
        return list;
    }

    private void add(String line) {
        String[] parts = line.split("=", 3);
        List<String> names = List.of(parts[1].split(","));
        Entry entry = new Entry(parts[0], names.get(0), parts[2]);
        entries.put(entry.code(), entry);
        codesByText.put(entry.code(), entry.code());
        names.forEach(text -> codesByText.put(text, entry.code()));
    }

    /** The code for a Chinese name or for the code itself; empty text is {@link #UNKNOWN}; empty result = no such value. */
    public Optional<String> code(String text) {
        String clean = text.strip();
        if (clean.isEmpty()) {
            return Optional.of(UNKNOWN);
        }
        String code = codesByText.get(clean);
        if (code == null) {
            code = codesByText.get(clean.toUpperCase(Locale.ROOT));
        }
        return Optional.ofNullable(code);
    }

    /** All codes, in the order of the list, {@link #UNKNOWN} first. */
    public Set<String> codes() {
        return entries.keySet();
    }

    /** The value of a code. */
    public Optional<Entry> entry(String code) {
        return Optional.ofNullable(entries.get(code));
    }

    /** The list's name, as in the glossary. */
    public String name() {
        return name;
    }
}
