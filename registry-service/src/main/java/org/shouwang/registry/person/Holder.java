package org.shouwang.registry.person;

import java.util.Locale;

/** Whose phone a contact point is, seen from the person on the register. */
public enum Holder {
    GUARDIAN,
    FATHER,
    MOTHER,
    CARER,
    SELF;

    /** The id of a person's contact point of this holder: the same for ever, whatever number it has. */
    public String contactPointId(String personId) {
        return personId + "." + name().toLowerCase(Locale.ROOT);
    }

    /** The person a contact point's id belongs to. */
    public static String personOf(String contactPointId) {
        int dot = contactPointId.lastIndexOf('.');
        return dot < 0 ? contactPointId : contactPointId.substring(0, dot);
    }
}
