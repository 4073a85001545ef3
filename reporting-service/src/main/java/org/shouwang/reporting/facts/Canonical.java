package org.shouwang.reporting.facts;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps equal texts and lists once in memory: a thousand activities of a village share one list of organisations. */
public final class Canonical {
    private final Map<String, String> ids = new ConcurrentHashMap<>();
    private final Map<List<String>, List<String>> lists = new ConcurrentHashMap<>();

    /** The one text equal to this one. Only for what there are few of: people, codes, organisations. */
    public String id(String text) {
        String known = ids.get(text);
        return known == null ? ids.computeIfAbsent(text, first -> first) : known;
    }

    /** The one list equal to this one. */
    public List<String> orgs(List<String> orgs) {
        List<String> known = lists.get(orgs);
        return known == null ? lists.computeIfAbsent(orgs.stream().map(this::id).toList(), first -> first) : known;
    }
}
