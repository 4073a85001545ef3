package org.shouwang.notification.reminder;

import java.util.Map;

/** What care rules are called in a text: six characters at most. */
final class RuleNames {

    private static final Map<String, String> ZH = Map.ofEntries(
            Map.entry("C-TALK", "谈心"),
            Map.entry("C-TUTOR", "补课辅导"),
            Map.entry("C-PCALL", "亲子通话"),
            Map.entry("C-GCALL", "监护人通话"),
            Map.entry("C-CONT3", "家校联系"),
            Map.entry("C-HOME", "家访"),
            Map.entry("C-VISIT", "走访"),
            Map.entry("E-VISIT", "探访"),
            Map.entry("E-CALL", "问候电话"),
            Map.entry("E-FAM", "亲属问候"));

    private RuleNames() {}

    static String zh(String rule) {
        return ZH.getOrDefault(rule, "关爱");
    }
}
