package org.shouwang.careactivity.careplan;

import org.shouwang.careactivity.careplan.yaml.RulesYaml;

/** Rules files of a few small rules, and what somebody might propose in their place. */
public final class ProposedRules {
    public static final String RUNNING = """
            rules:
              - code: C-TALK
                versions:
                  - version: 1
                    effectiveFrom: 2025-09-01
                    name: {zh: 每周谈心, en: Weekly heart talk}
                    for: CHILD
                    schoolDays: true
                    counts: [TALK]
                    responsible: T
                    chain: SCH
                    quotas:
                      - {every: WEEK, needed: 1, graceDays: 3, showEarlyDays: 2}
              - code: C-TUTOR
                versions:
                  - version: 1
                    effectiveFrom: 2025-09-01
                    name: {zh: 每周补课, en: Weekly tutoring}
                    for: CHILD
                    bands: [C, D]
                    counts: [TUTOR]
                    responsible: H
                    chain: SCH
                    quotas:
                      - {every: WEEK, needed: 3, graceDays: 2}
              - code: E-VISIT
                versions:
                  - version: 1
                    effectiveFrom: 2025-09-01
                    name: {zh: 探访老人, en: Visit to an elder}
                    for: ELDER
                    counts: [ELDVISIT]
                    responsible: EW
                    chain: ELD
                    quotas:
                      - {tiers: [E1], every: WEEK, needed: 1, graceDays: 2}
                      - {every: QUARTER, needed: 1, graceDays: 10}
            """;

    private ProposedRules() {}

    /** The running file with another version of C-TALK from a day on. */
    public static String talkTwiceFrom(String day) {
        return versioned("C-TALK", "C-TUTOR", day, "needed: 1", "needed: 2");
    }

    /** The running file with another version of C-TUTOR from a day on, for the weakest only. */
    public static String tutorBandDFrom(String day) {
        return versioned("C-TUTOR", "E-VISIT", day, "bands: [C, D]", "bands: [D]");
    }

    /** The running file with a new rule from a day on. */
    public static String moodFrom(String day) {
        return RUNNING + """
              - code: C-MOOD
                versions:
                  - version: 1
                    effectiveFrom: %s
                    name: {zh: 每周情绪记录, en: Weekly mood mark}
                    for: CHILD
                    counts: [MOOD]
                    responsible: T
                    chain: SCH
                    quotas:
                      - {tiers: [R1], every: MONTH, needed: 1}
            """.formatted(day);
    }

    private static String versioned(String code, String next, String day, String was, String is) {
        int at = RUNNING.indexOf("      - version: 1", RUNNING.indexOf("code: " + code));
        int end = RUNNING.indexOf("  - code: " + next);
        String second = RUNNING.substring(at, end)
                .replace("version: 1", "version: 2")
                .replace("2025-09-01", day)
                .replace(was, is);
        return RUNNING.substring(0, end) + second + RUNNING.substring(end);
    }

    /** Reads a file. */
    public static Rules read(String text) {
        return RulesYaml.read("rules.yml", text);
    }
}
