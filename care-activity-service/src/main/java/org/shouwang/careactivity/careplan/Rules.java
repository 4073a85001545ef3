package org.shouwang.careactivity.careplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All rules of the county, in the order they are shown, and which of them are switched on. */
public final class Rules {
    private final Map<String, Rule> byCode = new LinkedHashMap<>();
    private final Set<String> on = new LinkedHashSet<>();
    private final Map<Kind, List<Rule>> byKind = new EnumMap<>(Kind.class);

    /** Takes the rules, all switched on; refuses a code given twice. */
    public Rules(Collection<Rule> rules) {
        this(rules, Set.of());
    }

    private Rules(Collection<Rule> rules, Set<String> only) {
        for (Rule rule : rules) {
            if (byCode.put(rule.code(), rule) != null) {
                throw new IllegalArgumentException("rule " + rule.code() + " is given twice");
            }
            if (only.isEmpty() || only.contains(rule.code())) {
                on.add(rule.code());
                byKind.computeIfAbsent(rule.versions().get(0).audience().kind(), kind -> new ArrayList<>())
                        .add(rule);
            }
        }
        for (String code : only) {
            if (!byCode.containsKey(code)) {
                throw new IllegalArgumentException("there is no rule " + code + " to switch on");
            }
        }
    }

    /**
     * The same rules with only some switched on. A rule that is off begins no duty; what it had begun goes on to its end.
     *
     * @param codes none = all
     */
    public Rules only(Collection<String> codes) {
        return new Rules(byCode.values(), Set.copyOf(codes));
    }

    /** Every rule that is switched on. */
    public List<Rule> all() {
        return on.stream().map(this::get).toList();
    }

    /** Every rule, also those that are switched off. */
    public List<Rule> known() {
        return List.copyOf(byCode.values());
    }

    /** Whether a rule of this code begins duties. */
    public boolean isOn(String code) {
        return on.contains(code);
    }

    /** Every rule that is switched on for such people. */
    List<Rule> of(Kind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** Whether any rule that is switched on is begun by such a happening. */
    boolean begunBy(Trigger.Code code) {
        return on.stream().anyMatch(one -> get(one).begunBy(code));
    }

    /** A rule by its code, for example C-TALK; also one that is switched off. */
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
        RuleVersion version = on.contains(rule.code()) ? rule.on(day) : null;
        Quota quota = version == null ? null : version.quotaFor(traits, day);
        return version == null || quota == null ? null : new Demand(rule, version, quota);
    }
}
