package org.shouwang.careactivity.answer;

import java.util.Map;
import java.util.Set;
import org.shouwang.careactivity.careplan.ContactType;

/**
 * What an answer to a reminder means for the duty. A family's own word shows that parents and child, or relatives and elder, have
 * spoken: nobody else was there. It never shows that somebody in an office has done his work.
 */
public sealed interface Meaning {

    /** Those two have spoken. */
    record Spoken(ContactType type) implements Meaning {}

    /** Help is wanted. */
    record Help() implements Meaning {}

    /** Nothing follows here. */
    record Nothing() implements Meaning {}

    /** Roles of the family; E is an elder who is spoken to directly. */
    Set<String> FAMILY = Set.of("PA", "G", "FAM", "E");

    /** Rules for which a family's word counts. */
    Map<String, ContactType> ITS_WORD_COUNTS = Map.of("C-PCALL", ContactType.PCALL, "E-FAM", ContactType.FAMCALL);

    /**
     * The meaning.
     *
     * @param rule the duty's care rule
     * @param role who answered
     * @param answer DONE, HELP or OTHER
     */
    static Meaning of(String rule, String role, String answer) {
        if (!FAMILY.contains(role)) {
            return new Nothing();
        }
        ContactType type = ITS_WORD_COUNTS.get(rule);
        return switch (answer) {
            case "DONE" -> type == null ? new Nothing() : new Spoken(type);
            case "HELP" -> new Help();
            default -> new Nothing();
        };
    }
}
