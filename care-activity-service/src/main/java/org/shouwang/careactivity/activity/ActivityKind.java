package org.shouwang.careactivity.activity;

import java.util.Set;
import org.shouwang.careactivity.careplan.ContactType;

/** The five forms an activity is recorded in, and the contact types each allows. */
public enum ActivityKind {
    /** 走访 a visit. */
    VISIT(
            "visit",
            ContactType.HOMEVISIT,
            ContactType.CDVISIT,
            ContactType.ELDVISIT,
            ContactType.FAMVISIT,
            ContactType.PXMEET),
    /** 谈心 a talk. */
    TALK("talk", ContactType.TALK, ContactType.COUNSEL, ContactType.GUIDE),
    /** 通话 a call. */
    CALL(
            "call",
            ContactType.PCALL,
            ContactType.GCALL,
            ContactType.PARCALL,
            ContactType.CHECKCALL,
            ContactType.FAMCALL,
            ContactType.PXCALL),
    /** 补课 tutoring. */
    TUTORING("tutoring", ContactType.TUTOR),
    /** 事项 a matter settled for somebody: a file verified, a form filled, homework done. */
    MATTER(
            "matter",
            ContactType.FILECHECK,
            ContactType.ENTRUST,
            ContactType.SCREEN,
            ContactType.GRADE,
            ContactType.REPORT,
            ContactType.HOMEWORK,
            ContactType.PAIRLOG,
            ContactType.ESCORT);

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
