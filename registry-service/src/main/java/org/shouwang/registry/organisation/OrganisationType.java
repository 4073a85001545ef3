package org.shouwang.registry.organisation;

/** Kinds of organisation, widest first; each hangs under a wider one. */
public enum OrganisationType {
    COUNTY,
    TOWN,
    VILLAGE,
    SCHOOL,
    CLASS;

    /** Whether an organisation of this type may hang under one of the other. */
    public boolean mayHangUnder(OrganisationType parent) {
        return switch (this) {
            case COUNTY -> false;
            case TOWN -> parent == COUNTY;
            case VILLAGE -> parent == TOWN;
            case SCHOOL -> parent == COUNTY || parent == TOWN || parent == VILLAGE;
            case CLASS -> parent == SCHOOL;
        };
    }

    /** Whether it is a division of the state's tree (not a school or class). */
    public boolean division() {
        return this == COUNTY || this == TOWN || this == VILLAGE;
    }
}
