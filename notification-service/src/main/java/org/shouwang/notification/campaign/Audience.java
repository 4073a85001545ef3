package org.shouwang.notification.campaign;

import org.shouwang.notification.contact.Role;

/** Whom a campaign speaks to: of everybody of one kind in an organisation one person each. */
public enum Audience {
    /** Whoever looks after a child. */
    GUARDIANS("CHILD", Role.G),
    /** A child's mother, else its father. */
    PARENTS("CHILD", Role.PA),
    /** Elders themselves, else who looks after them. */
    ELDERS("ELDER", Role.E),
    /** Who looks after an elder. */
    CARERS("ELDER", Role.FAM);

    private final String kind;
    private final Role role;

    Audience(String kind, Role role) {
        this.kind = kind;
        this.role = role;
    }

    /** The registry's kind of the people it is about. */
    public String kind() {
        return kind;
    }

    /** Who of each of them is told. */
    public Role role() {
        return role;
    }
}
