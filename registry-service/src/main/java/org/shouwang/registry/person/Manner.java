package org.shouwang.registry.person;

import java.util.EnumMap;
import java.util.Map;
import org.shouwang.registry.code.CodeList;
import org.shouwang.registry.code.CodeLists;

/**
 * How whoever holds a phone is to be talked to, beyond whether they can read. One line each, as with {@link Detail}: rosters, the API,
 * exports, forms and events follow.
 */
public enum Manner {
    LANGUAGE("language", "语言", "language or dialect", CodeLists.LANGUAGE),
    HEARING("hearing", "听力", "hearing", CodeLists.HEARING),
    BEST_HOUR("bestHour", "方便时段", "best hour to ring", CodeLists.BEST_HOUR);

    private final String item;
    private final String zh;
    private final String en;
    private final CodeList list;

    Manner(String item, String zh, String en, CodeList list) {
        this.item = item;
        this.zh = zh;
        this.en = en;
        this.list = list;
    }

    /** Its name in the API and in the change history. */
    public String item() {
        return item;
    }

    /** Its name; in rosters after whose it is. */
    public String zh() {
        return zh;
    }

    /** Its name in English. */
    public String en() {
        return en;
    }

    /** The list its codes are of. */
    public CodeList list() {
        return list;
    }

    /** What is known with what is told now; what is not told stays, what is told as not collected goes. */
    static Map<Manner, String> follow(Map<Manner, String> known, Map<Manner, String> told) {
        if (told.isEmpty()) {
            return known;
        }
        Map<Manner, String> next = new EnumMap<>(Manner.class);
        next.putAll(known);
        told.forEach((manner, code) -> {
            if (code.equals(CodeList.UNKNOWN)) {
                next.remove(manner);
            } else {
                next.put(manner, code);
            }
        });
        return next;
    }
}
