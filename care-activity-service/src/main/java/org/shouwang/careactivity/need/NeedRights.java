package org.shouwang.careactivity.need;

import java.util.Set;

/** Which role may do what with the needs of people in its scope. */
public final class NeedRights {
    /** The role of what a child sends itself, by a terminal or telephone of its school. */
    public static final String ITSELF = "SYSTEM";

    private static final Set<String> OWNERS = Set.of("T", "H", "SP", "PSY", "CD", "CS", "EW", "TW");
    private static final Set<String> OFFICES = Set.of("SP", "VS", "VD", "CS", "TW", "CA", "CE");
    private static final Set<String> HEARERS = Set.of(
            "T", "H", "SP", "PSY", "CD", "CS", "VS", "VD", "MEM", "GL", "EW", "VO", "DO", "TW", "CA", "CE", "PX");

    private static final Set<String> FAMILY = Set.of("PA", "G", "FAM", "E");

    private NeedRights() {}

    /** Whether a role can be made to answer. */
    public static boolean canOwn(String role) {
        return OWNERS.contains(role);
    }

    /** Whether it is the family that asks, by key or text: that comes from the notification service only. */
    public static boolean family(String role) {
        return FAMILY.contains(role);
    }

    /** Whether a role may write down what a person needs; only a child's own message comes from no helper. */
    public static boolean mayRaise(String role, NeedKind kind) {
        return HEARERS.contains(role) || kind == NeedKind.MESSAGE && role.equals(ITSELF);
    }

    /**
     * Whether a role may take a step. Whoever has or had to answer may answer; whoever has to answer may pass it on; offices above
     * may do both. That an answer did not help may be written down by everybody who hears it, or sent by the child itself.
     */
    public static boolean may(String role, NeedStep.Kind step, Need need) {
        return switch (step) {
            case ANSWERED -> OFFICES.contains(role) || need.owners().contains(role);
            case PASSED_ON -> OFFICES.contains(role) || need.owner().equals(role);
            case REOPENED -> mayRaise(role, need.kind());
        };
    }
}
