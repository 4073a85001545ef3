package org.shouwang.careactivity.careplan.app;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.careactivity.careplan.Days;
import org.shouwang.careactivity.careplan.Rules;
import org.shouwang.careactivity.careplan.RulesComparison;
import org.shouwang.careactivity.careplan.RulesComparison.Refusal;
import org.shouwang.careactivity.careplan.yaml.RulesYaml;

/**
 * Starts only with rules that the stored plans fit: what was in force when the service last ran must still stand in the file as it
 * did. Keeps the file it started with, so that the next start has something to compare with.
 */
public final class AcceptRules {
    /** What makes stored plans unreadable or judges past days anew. A late beginning of a new version does neither. */
    private static final Set<String> REFUSED = Set.of("RULE_REMOVED", "VERSION_REMOVED", "VERSION_EDITED");

    private final RulesOfLastStart last;
    private final Clock clock;

    /** Uses business time. */
    public AcceptRules(RulesOfLastStart last, Clock clock) {
        this.last = last;
        this.clock = clock;
    }

    /**
     * Compares and keeps.
     *
     * @param file where the rules come from, for the message
     * @param text the file
     * @param rules what stands in it
     * @throws IllegalStateException when something that was in force is gone or edited; nothing is kept then
     */
    public void accept(String file, String text, Rules rules) {
        List<Refusal> refusals = last
                .text()
                .map(before -> RulesComparison.of(
                                RulesYaml.read("rules of the last start", before), rules, Days.of(clock.instant()))
                        .refusals())
                .orElse(List.of())
                .stream()
                .filter(refusal -> REFUSED.contains(refusal.code()))
                .toList();
        if (!refusals.isEmpty()) {
            throw new IllegalStateException(message(file, refusals));
        }
        last.keep(text);
    }

    private static String message(String file, List<Refusal> refusals) {
        return "规则文件 " + file + " 改动了已经生效的内容，服务不能启动；请恢复原样后再启动（上次启动所用的文件保存在集合 "
                + RulesOfLastStart.COLLECTION + " 中）。The rules in " + file
                + " change what was in force; bring it back and start again (the file of the last start is in the collection "
                + RulesOfLastStart.COLLECTION + ").\n"
                + refusals.stream()
                        .map(refusal -> refusal.rule() + "：" + refusal.zh() + " / " + refusal.en())
                        .collect(Collectors.joining("\n"));
    }
}
