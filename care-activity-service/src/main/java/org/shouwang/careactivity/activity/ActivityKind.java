package org.shouwang.careactivity.activity;

import java.util.Set;
import org.shouwang.careactivity.careplan.ContactType;

/** The four forms an activity is recorded in, and the contact types each allows. */
public enum ActivityKind {
    /** 走访 a visit. */
    VISIT("visit", ContactType.HOMEVISIT, ContactType.CDVISIT, ContactType.ELDVISIT, ContactType.FAMVISIT),
    /** 谈心 a talk. */
    TALK("talk", ContactType.TALK),
    /** 通话 a call. */
    CALL("call", ContactType.PCALL, ContactType.GCALL, ContactType.PARCALL, ContactType.CHECKCALL, ContactType.FAMCALL),
    /** 补课 tutoring. */
    TUTORING("tutoring", ContactType.TUTOR);

    private final String word;
    private final Set<ContactType> types;

    ActivityKind(String word, ContactType... types) {
        this.word = word;
        this.types = Set.of(types);
    }

    /** The word in event types. */
    public String word() {
        return word;
    }

    /** Whether such an activity may be of a contact type. */
    public boolean allows(ContactType type) {
        return types.contains(type);
    }
}
