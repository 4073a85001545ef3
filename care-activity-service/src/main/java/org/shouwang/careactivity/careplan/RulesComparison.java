package org.shouwang.careactivity.careplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposed set of rules against the one that runs: what changes, and what must not. What held on a day is never rewritten, since
 * every past day is judged by the rules of that day.
 */
public final class RulesComparison {
    private final Rules running;
    private final Rules proposed;
    private final LocalDate today;
    private final List<RuleChange> changes = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    private RulesComparison(Rules running, Rules proposed, LocalDate today) {
        this.running = running;
        this.proposed = proposed;
        this.today = today;
    }

    /**
     * Why a proposal cannot take the place of what runs.
     *
     * @param version number of the version; 0 = the rule as a whole
     */
    public record Refusal(String code, String rule, int version, String zh, String en) {}

    /** Compares; a version counts as in force from its first day on, today included. */
    public static RulesComparison of(Rules running, Rules proposed, LocalDate today) {
        RulesComparison comparison = new RulesComparison(running, proposed, today);
        for (Rule rule : running.known()) {
            Rule after = proposed.find(rule.code());
            if (after == null) {
                comparison.removed(rule);
            } else {
                comparison.kept(rule, after);
            }
        }
        for (Rule rule : proposed.known()) {
            if (running.find(rule.code()) == null) {
                comparison.added(rule);
            }
        }
        return comparison;
    }

    /** What changes, in the order of the files. */
    public List<RuleChange> changes() {
        return List.copyOf(changes);
    }

    /** What must not be; empty when the proposal may take the place of what runs. */
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    private void removed(Rule rule) {
        if (inForce(rule.versions().get(0))) {
            refuse(
                    "RULE_REMOVED",
                    rule,
                    0,
                    "规则 " + rule.code() + " 已经生效，不能删除；要停止，请在配置 shouwang.care-activity.only 中去掉它",
                    "rule " + rule.code()
                            + " has been in force and stays; to stop it leave it out of shouwang.care-activity.only");
            return;
        }
        LocalDate first = rule.versions().get(0).effectiveFrom();
        changes.add(new RuleChange(rule.code(), RuleChange.What.DROPPED, first, rule, null));
    }

    private void added(Rule rule) {
        rule.versions().stream().filter(this::inForce).forEach(version -> retroactive(rule, version));
        LocalDate first = rule.versions().get(0).effectiveFrom();
        changes.add(new RuleChange(rule.code(), RuleChange.What.NEW, first, null, rule));
    }

    private void kept(Rule before, Rule after) {
        for (RuleVersion version : before.versions()) {
            RuleVersion same = byNumber(after, version.version());
            if (inForce(version) && same == null) {
                refuse(
                        "VERSION_REMOVED",
                        after,
                        version.version(),
                        "版本 " + version.version() + "（自 " + version.effectiveFrom() + " 起生效）不能删除，请原样保留",
                        "version " + version.version() + ", in force since " + version.effectiveFrom()
                                + ", stays as it is");
            } else if (inForce(version) && !version.equals(same)) {
                refuse(
                        "VERSION_EDITED",
                        after,
                        version.version(),
                        "版本 " + version.version() + "（自 " + version.effectiveFrom() + " 起生效）不能改动；请恢复原样，另加一个新版本",
                        "version " + version.version() + ", in force since " + version.effectiveFrom()
                                + ", must not be edited; bring it back and add a version");
            }
        }
        for (RuleVersion version : after.versions()) {
            if (inForce(version) && byNumber(before, version.version()) == null) {
                retroactive(after, version);
            }
        }
        change(before, after);
    }

    private void change(Rule before, Rule after) {
        List<LocalDate> days = new ArrayList<>();
        differing(before, after, days);
        differing(after, before, days);
        boolean wasOn = running.isOn(before.code());
        boolean isOn = proposed.isOn(after.code());
        if (wasOn != isOn) {
            RuleChange.What what = isOn ? RuleChange.What.SWITCHED_ON : RuleChange.What.SWITCHED_OFF;
            changes.add(new RuleChange(after.code(), what, today.plusDays(1), before, after));
        } else if (!days.isEmpty()) {
            LocalDate first = days.stream().min(Comparator.naturalOrder()).orElseThrow();
            changes.add(new RuleChange(after.code(), RuleChange.What.CHANGED, first, before, after));
        }
    }

    private static void differing(Rule rule, Rule other, List<LocalDate> days) {
        for (RuleVersion version : rule.versions()) {
            if (!other.versions().contains(version)) {
                days.add(version.effectiveFrom());
            }
        }
    }

    private void retroactive(Rule rule, RuleVersion version) {
        refuse(
                "VERSION_RETROACTIVE",
                rule,
                version.version(),
                "新版本最早从明天（" + today.plusDays(1) + "）起生效，不能写 " + version.effectiveFrom(),
                "a new version holds from tomorrow, " + today.plusDays(1) + ", at the earliest, not from "
                        + version.effectiveFrom());
    }

    private void refuse(String code, Rule rule, int version, String zh, String en) {
        refusals.add(new Refusal(code, rule.code(), version, zh, en));
    }

    private boolean inForce(RuleVersion version) {
        return !version.effectiveFrom().isAfter(today);
    }

    private static @Nullable RuleVersion byNumber(Rule rule, int number) {
        for (RuleVersion version : rule.versions()) {
            if (version.version() == number) {
                return version;
            }
        }
        return null;
    }
}
