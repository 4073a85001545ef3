package org.shouwang.careactivity.careplan;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** By what people on a work list are put together. */
public enum Grouping {
    /** 村 where they live. */
    VILLAGE,
    /** 班级 they are in. */
    CLASS,
    /** 乡镇 where they live. */
    TOWN,
    /** 学校 they go to. */
    SCHOOL;

    private static final Set<Responsible> SCHOOL_ROLES =
            Set.of(Responsible.T, Responsible.H, Responsible.SP, Responsible.PSY, Responsible.CE);
    private static final int COUNTY_DIGITS = 6;
    private static final int TOWN_DIGITS = 9;
    private static final int VILLAGE_DIGITS = 12;

    /** What suits roles, or, for all roles, an organisation: school people think in classes, all others in villages. */
    public static Grouping of(Set<Responsible> roles, @Nullable String org) {
        if (roles.isEmpty()) {
            return org == null || division(org) ? VILLAGE : CLASS;
        }
        return SCHOOL_ROLES.containsAll(roles) ? CLASS : VILLAGE;
    }

    /**
     * The one of the organisations of a person or of a class, school or village by which they are put; who is in no class stands under
     * the school, who lives in no village known under the town. Null when there is neither.
     */
    public @Nullable String in(List<String> orgs) {
        for (String org : orgs) {
            if (fits(org)) {
                return org;
            }
        }
        return switch (this) {
            case CLASS -> SCHOOL.in(orgs);
            case VILLAGE -> TOWN.in(orgs);
            case TOWN, SCHOOL -> null;
        };
    }

    private boolean fits(String org) {
        return switch (this) {
            case VILLAGE -> division(org) && org.length() == VILLAGE_DIGITS;
            case TOWN -> division(org) && org.length() == TOWN_DIGITS;
            case CLASS -> org.indexOf('-') >= 0;
            case SCHOOL -> org.indexOf('-') < 0 && !division(org);
        };
    }

    /** A class code is its school's code with year and class behind hyphens; a division's is digits, three more a level. */
    private static boolean division(String org) {
        int length = org.length();
        return (length == COUNTY_DIGITS || length == TOWN_DIGITS || length == VILLAGE_DIGITS)
                && org.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
