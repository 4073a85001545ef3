package org.shouwang.careactivity.careplan.yaml;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shouwang.careactivity.careplan.Every;
import org.shouwang.careactivity.careplan.Kind;
import org.shouwang.careactivity.careplan.Occasion;
import org.shouwang.careactivity.careplan.Quota;
import org.shouwang.careactivity.careplan.TermCalendar;
import org.shouwang.careactivity.careplan.Unit;

/** Reads the lines of one version, and finds those that could never hold or never be met. */
final class QuotaYaml {
    private static final Set<String> CHILD_TIERS = ordered("R1", "R2", "R3");
    private static final Set<String> ELDER_TIERS = ordered("E1", "E2", "E3");
    private static final Set<String> CHILD_CATEGORIES = ordered("LBC", "MIG", "DIF", "REF", "PRE");
    private static final Set<String> ELDER_CATEGORIES = ordered("EMP", "ALO", "LBE", "DIS", "OLD", "SFP", "TKP");
    private static final Set<String> ABILITIES = ordered("A0", "A1", "A2", "A3", "A4");

    private final Kind kind;
    private final boolean eventDriven;
    private final @Nullable TermCalendar calendar;

    QuotaYaml(Kind kind, boolean eventDriven, @Nullable TermCalendar calendar) {
        this.kind = kind;
        this.eventDriven = eventDriven;
        this.calendar = calendar;
    }

    List<Quota> read(YamlNode version) {
        List<YamlNode> nodes = version.children("quotas");
        if (nodes.isEmpty()) {
            throw version.fault("quotas", "至少要有一条频次", "needs at least one line");
        }
        YamlFaults faults = new YamlFaults();
        List<Quota> quotas = faults.each(nodes, this::quota);
        faults.check();
        for (int i = 1; i < quotas.size(); i++) {
            for (Quota earlier : quotas.subList(0, i)) {
                if (takesAll(earlier, quotas.get(i))) {
                    throw nodes.get(i)
                            .fault(
                                    "every",
                                    "此行永远轮不到：前面的一行已包含所有这些对象，请把范围小的放在前面",
                                    "never holds: a line before it takes everybody; put the narrower one first");
                }
            }
        }
        return quotas;
    }

    private Quota quota(YamlNode node) {
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
        Every every = node.one("every", Every.class);
        rhythm(node, every);
        Quota quota = node.sound(
                "every",
                () -> new Quota(
                        people(node, "tiers", CHILD_TIERS, ELDER_TIERS),
                        people(node, "categories", CHILD_CATEGORIES, ELDER_CATEGORIES),
                        people(node, "abilities", Set.of(), ABILITIES),
                        every,
                        node.number("length", 0, 0, 366),
                        eventDriven ? node.one("unit", Unit.class) : Unit.DAYS,
                        node.texts("occasions"),
                        node.number("needed", 1, 99),
                        node.number("graceDays", 0, 0, 60),
                        node.number("graceHours", 0, 0, 23),
                        node.number("spreadDays", 0, 0, 120),
                        node.number("showEarlyDays", 0, 0, 120)));
        reachable(node, quota);
        occasions(node, quota);
        return quota;
    }

    /** What belongs to the rhythm must be there, and what does not must not. */
    private void rhythm(YamlNode node, Every every) {
        if ((every == Every.EVENT) != eventDriven) {
            throw node.fault(
                    "every",
                    "EVENT 与版本的 after 必须同时出现：按事件的规则写 after 并用 EVENT",
                    "EVENT goes with after of the version, and after with EVENT");
        }
        goesWith(node, "length", every == Every.DAYS || eventDriven, "DAYS EVENT");
        if (every == Every.DAYS && node.number("length", 0, 366) == 0) {
            throw node.fault("length", "DAYS 的天数至少为 1", "must be at least 1 for DAYS");
        }
        goesWith(node, "unit", eventDriven, "EVENT");
        goesWith(node, "occasions", every == Every.OCCASION, "OCCASION");
        if (every == Every.OCCASION && node.texts("occasions").isEmpty()) {
            throw node.fault("occasions", "至少要有一个日历中的时段代码", "needs at least one code of the calendar");
        }
        if (every == Every.BIRTHDAY && kind != Kind.CHILD && kind != Kind.ELDER) {
            throw node.fault("every", "BIRTHDAY 只能用于 CHILD 或 ELDER", "BIRTHDAY goes with CHILD or ELDER only");
        }
        if (eventDriven && node.one("unit", Unit.class) == Unit.HOURS) {
            if (node.number("length", 0, 366) == 0) {
                throw node.fault("length", "按小时计的时限至少为 1", "must be at least 1 hour");
            }
            if (node.has("graceDays")) {
                throw node.fault("graceDays", "按小时计时只能用 graceHours", "a time in hours has graceHours, not graceDays");
            }
        }
    }

    private static void goesWith(YamlNode node, String key, boolean fits, String what) {
        if (fits && !node.has(key)) {
            throw node.fault(key, what + " 必须写 " + key, key + " is missing; " + what + " must have it");
        }
        if (!fits && node.has(key)) {
            throw node.fault(key, key + " 只与 " + what + " 一起使用，请删去", key + " goes with " + what + " only; remove it");
        }
    }

    private Set<String> people(YamlNode node, String key, Set<String> ofChildren, Set<String> ofElders) {
        Set<String> codes = kind == Kind.CHILD ? ofChildren : kind == Kind.ELDER ? ofElders : Set.of();
        if (codes.isEmpty() && node.has(key)) {
            throw node.fault(key, key + " 不能用于 " + kind, key + " cannot be used for " + kind);
        }
        return node.set(key, codes);
    }

    /** Facts that must lie apart need room. */
    private static void reachable(YamlNode node, Quota quota) {
        if (quota.spreadDays() == 0) {
            return;
        }
        int longest = longest(quota) + quota.graceDays();
        if ((quota.needed() - 1) * quota.spreadDays() + 1 > longest) {
            throw node.fault(
                    "spreadDays",
                    quota.needed() + " 次、相隔 " + quota.spreadDays() + " 天，" + longest + " 天内不可能完成",
                    quota.needed() + " that lie " + quota.spreadDays() + " days apart do not fit into " + longest
                            + " days");
        }
    }

    private static int longest(Quota quota) {
        return switch (quota.every()) {
            case DAYS -> quota.length();
            case WEEK, BIRTHDAY -> 7;
            case MONTH -> 31;
            case QUARTER -> 92;
            case TERM, HALF_YEAR -> 184;
            case YEAR, OCCASION -> 366;
            case SCHOOL_DAY -> 1;
            case EVENT -> quota.unit() == Unit.HOURS ? quota.length() / 24 + 1 : quota.length() * 3 + 1;
        };
    }

    /** The calendar must have what a line names, and its spans must not overlap: each day belongs to one duty of a rule. */
    private void occasions(YamlNode node, Quota quota) {
        if (calendar == null || quota.every() != Every.OCCASION) {
            return;
        }
        Set<String> known =
                calendar.occasions().stream().map(Occasion::code).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Occasion> spans = new ArrayList<>();
        for (Occasion occasion : calendar.occasions()) {
            if (quota.occasions().contains(occasion.code())) {
                spans.add(occasion);
            }
        }
        for (String code : quota.occasions()) {
            if (!known.contains(code)) {
                String all = String.join(" ", known);
                throw node.fault(
                        "occasions",
                        "日历中没有时段 " + code + "，现有：" + all,
                        "the calendar has no occasion " + code + "; it has " + all);
            }
        }
        for (int i = 1; i < spans.size(); i++) {
            Occasion before = spans.get(i - 1);
            Occasion after = spans.get(i);
            if (!after.period().from().isAfter(before.period().to())) {
                throw node.fault(
                        "occasions",
                        "日历中的时段 " + before.code() + " 与 " + after.code() + " 日期重叠（"
                                + after.period().from() + "），不能用在同一行",
                        "occasions " + before.code() + " and " + after.code() + " overlap on "
                                + after.period().from() + "; they cannot stand in one line");
            }
        }
    }

    private static boolean takesAll(Quota earlier, Quota later) {
        return takesAll(earlier.tiers(), later.tiers())
                && takesAll(earlier.categories(), later.categories())
                && takesAll(earlier.abilities(), later.abilities());
    }

    private static boolean takesAll(Set<String> earlier, Set<String> later) {
        return earlier.isEmpty() || (!later.isEmpty() && earlier.containsAll(later));
    }

    private static Set<String> ordered(String... codes) {
        return new LinkedHashSet<>(List.of(codes));
    }
}
