package org.shouwang.careactivity.careplan.yaml;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Audience;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Flag;
import org.shouwang.careactivity.careplan.Kind;
import org.shouwang.careactivity.careplan.Quota;
import org.shouwang.careactivity.careplan.Responsible;
import org.shouwang.careactivity.careplan.Rule;
import org.shouwang.careactivity.careplan.RuleVersion;
import org.shouwang.careactivity.careplan.Rules;
import org.shouwang.careactivity.careplan.TermCalendar;
import org.shouwang.careactivity.careplan.Trigger;

/** Reads {@code rules.yml}, which {@code contracts/rules.schema.json} describes. */
public final class RulesYaml {
    private static final Set<String> BANDS = new TreeSet<>(List.of("A", "B", "C", "D"));
    private static final Set<Kind> PEOPLE = Set.of(Kind.CHILD, Kind.ELDER);

    /** Along whom silence goes up. */
    private enum Chain {
        SCH,
        VIL,
        PAR,
        ELD
    }

    private final @Nullable TermCalendar calendar;

    private RulesYaml(@Nullable TermCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * Reads all rules, without a look at the occasions they name.
     *
     * @param file name used in complaints
     * @throws YamlFault with every mistake found
     */
    public static Rules read(String file, String text) {
        return new RulesYaml(null).all(YamlNode.parse(file, text));
    }

    /**
     * Reads all rules and looks whether the calendar has the occasions they name.
     *
     * @throws YamlFault with every mistake found
     */
    public static Rules read(String file, String text, TermCalendar calendar) {
        return new RulesYaml(calendar).all(YamlNode.parse(file, text));
    }

    private Rules all(YamlNode root) {
        root.only("rules");
        List<YamlNode> nodes = root.children("rules");
        if (nodes.isEmpty()) {
            throw root.fault("rules", "没有规则，至少要有一条", "there is no rule; give at least one");
        }
        Set<String> codes = new HashSet<>();
        YamlFaults faults = new YamlFaults();
        List<Rule> rules = faults.each(nodes, node -> rule(node, codes));
        faults.check();
        return root.sound("rules", () -> new Rules(rules));
    }

    private Rule rule(YamlNode node, Set<String> codes) {
        node.only("code", "versions");
        String code = node.text("code");
        if (!code.matches("[A-Z][A-Z0-9-]{0,15}")) {
            throw node.fault("code", "应为大写字母开头的代码，如 C-TALK", "must be a code in capitals like C-TALK");
        }
        if (!codes.add(code)) {
            throw node.fault("code", "规则 " + code + " 写了两次", "rule " + code + " is given twice");
        }
        List<YamlNode> nodes = node.children("versions");
        if (nodes.isEmpty()) {
            throw node.fault("versions", "至少要有一个版本", "needs at least one version");
        }
        YamlFaults faults = new YamlFaults();
        List<RuleVersion> versions = faults.each(nodes, this::version);
        faults.check();
        for (int i = 1; i < versions.size(); i++) {
            order(nodes.get(i), versions.get(i - 1), versions.get(i));
        }
        return node.sound("versions", () -> new Rule(code, versions));
    }

    private static void order(YamlNode node, RuleVersion before, RuleVersion version) {
        if (version.version() <= before.version()) {
            throw node.fault(
                    "version",
                    "版本号必须大于前一版本的 " + before.version(),
                    "must come after version " + before.version() + " in number");
        }
        if (!version.effectiveFrom().isAfter(before.effectiveFrom())) {
            throw node.fault(
                    "effectiveFrom",
                    "生效日必须晚于前一版本的 " + before.effectiveFrom(),
                    "must come after version " + before.version() + ", which holds from " + before.effectiveFrom());
        }
        if (version.audience().kind() != before.audience().kind()) {
            throw node.fault(
                    "for",
                    "同一规则的各版本必须面向同一类对象；请另立一条规则",
                    "all versions of a rule are for the same kind; make another rule");
        }
        if (version.after().isEmpty() != before.after().isEmpty()) {
            throw node.fault(
                    version.after().isEmpty() ? "version" : "after",
                    "同一规则不能从按日历改为按事件，或相反；请另立一条规则",
                    "a rule must stay with the calendar or with events; make another rule");
        }
    }

    private RuleVersion version(YamlNode node) {
        node.only(
                "version",
                "effectiveFrom",
                "name",
                "for",
                "bands",
                "minAge",
                "aloneOnly",
                "flags",
                "schoolDays",
                "after",
                "own",
                "counts",
                "responsible",
                "chain",
                "quotas");
        YamlNode name = node.child("name").only("zh", "en");
        Audience audience = audience(node);
        Set<ContactType> counts = node.set("counts", ContactType.class);
        if (counts.isEmpty()) {
            throw node.fault("counts", "至少要有一种联系类型", "needs at least one contact type");
        }
        Set<Trigger.Code> after = node.set("after", Trigger.Code.class);
        boolean own = node.flag("own");
        if (own && after.isEmpty()) {
            throw node.fault("own", "own 只能与 after 一起使用", "own goes with after");
        }
        QuotaYaml quotas = new QuotaYaml(audience.kind(), !after.isEmpty(), calendar);
        List<Quota> lines = quotas.read(node);
        return node.sound(
                "quotas",
                () -> new RuleVersion(
                        node.number("version", 1, 9999),
                        node.day("effectiveFrom"),
                        name.text("zh"),
                        name.text("en"),
                        audience,
                        node.flag("schoolDays"),
                        after,
                        own,
                        counts,
                        node.one("responsible", Responsible.class),
                        node.one("chain", Chain.class).name(),
                        lines));
    }

    private static Audience audience(YamlNode node) {
        Kind kind = node.one("for", Kind.class);
        onlyFor(node, "bands", kind == Kind.CHILD, "只能用于 CHILD", "goes with CHILD only");
        onlyFor(node, "aloneOnly", kind == Kind.ELDER, "只能用于 ELDER", "goes with ELDER only");
        onlyFor(node, "minAge", PEOPLE.contains(kind), "只能用于 CHILD 或 ELDER", "goes with CHILD or ELDER only");
        onlyFor(node, "flags", PEOPLE.contains(kind), "只能用于 CHILD 或 ELDER", "goes with CHILD or ELDER only");
        return new Audience(
                kind,
                node.set("bands", BANDS),
                node.number("minAge", 0, 0, 150),
                node.flag("aloneOnly"),
                node.set("flags", Flag.class));
    }

    private static void onlyFor(YamlNode node, String key, boolean fits, String zh, String en) {
        if (node.has(key) && !fits) {
            throw node.fault(key, key + " " + zh, key + " " + en);
        }
    }
}
