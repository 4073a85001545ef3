package org.shouwang.sample;

/** Contact types which the rules count, with the kind of activity they belong to and a usual length in minutes. */
public enum ContactType {
    TALK("TALK", 20),
    PCALL("CALL", 15),
    GCALL("CALL", 10),
    PARCALL("CALL", 10),
    CHECKCALL("CALL", 5),
    FAMCALL("CALL", 15),
    HOMEVISIT("VISIT", 40),
    CDVISIT("VISIT", 30),
    ELDVISIT("VISIT", 30),
    FAMVISIT("VISIT", 120),
    TUTOR("TUTORING", 40);

    private final String kind;
    private final int minutes;

    ContactType(String kind, int minutes) {
        this.kind = kind;
        this.minutes = minutes;
    }

    String kind() {
        return kind;
    }

    int minutes() {
        return minutes;
    }
}
