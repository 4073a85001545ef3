package org.shouwang.registry.person;

import java.util.Locale;

/** What is kept as periods: it held from one day to another and is never overwritten. */
public enum Part {
    /** Whether on the register. */
    STATUS,
    /** Who cares. */
    GUARDIANSHIP,
    /** Why on the list, with the definition used. */
    CATEGORY,
    /** How closely to look. */
    TIER,
    /** School and class. */
    SCHOOL,
    /** Where the person lives. */
    HOME;

    /** The name of the part in events and in the change history. */
    public String eventName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
