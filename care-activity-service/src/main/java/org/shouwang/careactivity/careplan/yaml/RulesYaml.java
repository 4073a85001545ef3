package org.shouwang.careactivity.careplan.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.shouwang.careactivity.careplan.Audience;
import org.shouwang.careactivity.careplan.ContactType;
import org.shouwang.careactivity.careplan.Every;
import org.shouwang.careactivity.careplan.Flag;
import org.shouwang.careactivity.careplan.Kind;
import org.shouwang.careactivity.careplan.Quota;
import org.shouwang.careactivity.careplan.Responsible;
import org.shouwang.careactivity.careplan.Rule;
import org.shouwang.careactivity.careplan.RuleVersion;
import org.shouwang.careactivity.careplan.Rules;
import org.shouwang.careactivity.careplan.Trigger;
import org.shouwang.careactivity.careplan.Unit;

/** Reads {@code rules.yml}. */
public final class RulesYaml {
    private static final Set<String> CHAINS = Set.of("SCH", "VIL", "PAR", "ELD");

    private RulesYaml() {}

    /**
     * Reads all rules.
     *
     * @param file name used in complaints
     * @throws YamlFault when anything is missing, unknown or contradictory
     */
    public static Rules read(String file, String text) {
        YamlNode root = YamlNode.parse(file, text).only("rules");
        List<Rule> rules = new ArrayList<>();
        for (YamlNode node : root.children("rules")) {
            rules.add(rule(node.only("code", "versions")));
        }
        if (rules.isEmpty()) {
            throw root.fault("rules", "没有规则", "there is no rule");
        }
        return sound(root, "rules", () -> new Rules(rules));
    }

    private static Rule rule(YamlNode node) {
        List<RuleVersion> versions = new ArrayList<>();
        for (YamlNode version : node.children("versions")) {
            versions.add(version(version));
        }
        return sound(node, "versions", () -> new Rule(node.text("code"), versions));
    }

    private static RuleVersion version(YamlNode node) {
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
        Set<ContactType> counts = node.set("counts", ContactType::valueOf);
        if (counts.isEmpty()) {
            throw node.fault("counts", "至少要有一种联系类型", "needs at least one contact type");
        }
        List<Quota> quotas =
                node.children("quotas").stream().map(RulesYaml::quota).toList();
        if (quotas.isEmpty()) {
            throw node.fault("quotas", "至少要有一条频次", "needs at least one line");
        }
        String chain = node.text("chain");
        if (!CHAINS.contains(chain)) {
            throw node.fault("chain", "应为 SCH VIL PAR ELD 之一", "must be one of SCH VIL PAR ELD");
        }
        int number = node.number("version", 0, 1, 9999);
        if (number == 0) {
            throw node.fault("version", "缺少版本号", "missing");
        }
        return sound(
                node,
                "quotas",
                () -> new RuleVersion(
                        number,
                        node.day("effectiveFrom"),
                        name.text("zh"),
                        name.text("en"),
                        audience(node),
                        node.flag("schoolDays"),
                        node.set("after", Trigger.Code::valueOf),
                        node.flag("own"),
                        counts,
                        node.one("responsible", Responsible::valueOf),
                        chain,
                        quotas));
    }

    private static Audience audience(YamlNode node) {
        return new Audience(
                node.one("for", Kind::valueOf),
                node.set("bands", Function.identity()),
                node.number("minAge", 0, 0, 150),
                node.flag("aloneOnly"),
                node.set("flags", Flag::valueOf));
    }

    private static Quota quota(YamlNode node) {
        node.only(
                "tiers",
                "categories",
                "abilities",
                "every",
                "length",
                "unit",
                "occasions",
                "needed",
                "graceDays",
                "graceHours",
                "spreadDays",
                "showEarlyDays");
        Every every = node.one("every", Every::valueOf);
        int length = node.number("length", 0, 0, 366);
        boolean eventDriven = every == Every.EVENT;
        if (every == Every.DAYS ? length == 0 : length > 0 && !eventDriven) {
            throw node.fault("length", "只有 DAYS 与 EVENT 可写，DAYS 必须写天数", "goes with DAYS, which needs it, and EVENT");
        }
        if (eventDriven != node.has("unit")) {
            throw node.fault("unit", "EVENT 必须写单位，其他不写", "goes with EVENT, and EVENT needs it");
        }
        int needed = node.number("needed", 0, 1, 99);
        if (needed == 0) {
            throw node.fault("needed", "缺少次数", "missing");
        }
        return sound(
                node,
                "occasions",
                () -> new Quota(
                        node.set("tiers", Function.identity()),
                        node.set("categories", Function.identity()),
                        node.set("abilities", Function.identity()),
                        every,
                        length,
                        eventDriven ? node.one("unit", Unit::valueOf) : Unit.DAYS,
                        node.set("occasions", Function.identity()),
                        needed,
                        node.number("graceDays", 0, 0, 60),
                        node.number("graceHours", 0, 0, 23),
                        node.number("spreadDays", 0, 0, 120),
                        node.number("showEarlyDays", 0, 0, 120)));
    }

    static <T> T sound(YamlNode node, String key, java.util.function.Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw node.fault(key, "内容互相矛盾", String.valueOf(e.getMessage()));
        }
    }
}
