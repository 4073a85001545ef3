package org.shouwang.careactivity.careplan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** For whom a change of one rule changes what, counted person by person. Not safe for threads. */
public final class RuleEffect {
    /** How many people are named at most; beyond that only counts are kept. */
    public static final int MOST_NAMED = 200;

    private final RuleChange change;
    private final Map<For, Integer> counts = new EnumMap<>(For.class);
    private final Map<String, Map<For, Integer>> places = new TreeMap<>();
    private final Map<String, For> named = new TreeMap<>();
    private double weeklyBefore;
    private double weeklyAfter;
    private int asked;

    RuleEffect(RuleChange change) {
        this.change = change;
    }

    /** What a change means for one person or unit. */
    public enum For {
        /** 新增任务 has a duty that was not there. */
        GAINS,
        /** 不再有任务 has it no longer. */
        LOSES,
        /** 频次变化 another rhythm or number. */
        RHYTHM,
        /** 其他变化 same rhythm; grace, role or what counts are others. */
        OTHER
    }

    /** The change. */
    public RuleChange change() {
        return change;
    }

    /** How many people or units it touches in this way. */
    public int count(For what) {
        return counts.getOrDefault(what, 0);
    }

    /** The same by village and school. */
    public Map<String, Map<For, Integer>> places() {
        return places;
    }

    /** Those it touches, by id; the first {@link #MOST_NAMED} and one more. */
    public Map<String, For> named() {
        return named;
    }

    /** Contacts asked for in an ordinary week, of all together, by the rules that run. */
    public double weeklyBefore() {
        return weeklyBefore;
    }

    /** The same by the proposed rules. */
    public double weeklyAfter() {
        return weeklyAfter;
    }

    /** How many people or units the rule asks something of, before or after. */
    public int asked() {
        return asked;
    }

    void add(String id, List<String> placesOf, For what) {
        counts.merge(what, 1, Integer::sum);
        for (String place : placesOf) {
            places.computeIfAbsent(place, org -> new EnumMap<>(For.class)).merge(what, 1, Integer::sum);
        }
        if (named.size() <= MOST_NAMED) {
            named.put(id, what);
        }
    }

    void load(double before, double after) {
        weeklyBefore += before;
        weeklyAfter += after;
        asked++;
    }
}
