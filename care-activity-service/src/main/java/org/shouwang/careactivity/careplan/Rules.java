package org.shouwang.careactivity.careplan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All rules of the county, in the order they are shown. */
public final class Rules {
    private final Map<String, Rule> byCode = new LinkedHashMap<>();
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    /** Takes the rules; refuses a code given twice. */
    public Rules(Collection<Rule> rules) {
        for (Rule rule : rules) {
            if (byCode.put(rule.code(), rule) != null) {
                throw new IllegalArgumentException("rule " + rule.code() + " is given twice");
            }
            counts.merge(rule.versions().get(0).audience().kind(), 1, Integer::sum);
        }
    }

    /** Every rule. */
    public List<Rule> all() {
        return List.copyOf(byCode.values());
    }

    /** How many rules there are for such people. */
    int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** A rule by its code, for example C-TALK. */
    public @Nullable Rule find(String code) {
        return byCode.get(code);
    }

    Rule get(String code) {
        Rule rule = byCode.get(code);
        if (rule == null) {
            throw new IllegalStateException("rule " + code + " is no longer configured");
        }
        return rule;
    }

    /** What a rule asks for a person on a day, or none. */
    @Nullable
    Demand demand(Rule rule, Traits traits, LocalDate day) {
        RuleVersion version = rule.on(day);
        Quota quota = version == null ? null : version.quotaFor(traits, day);
        return version == null || quota == null ? null : new Demand(rule, version, quota);
    }
}
