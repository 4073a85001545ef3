package org.shouwang.reporting.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was known of a person from a day on. Codes are those of the code lists; an uncollected one is {@code UNK}.
 *
 * @param sequence the order of the versions of one person
 * @param since day the version was written down
 * @param kind CHILD, ELDER or HELPER
 * @param registeredOn first day on the register; {@link Days#NEVER} while the person is found and the file is to be built
 * @param leftOn first day off the register, {@link Days#NEVER} while on it
 * @param wrongEntry left because the entry was a mistake: the person was never on the register
 * @param birthDay {@link Days#NEVER} when not collected
 * @param orgs every organisation the person belongs to, widest first
 * @param inSchool whether a school is known
 * @param file how complete the file is
 * @param mergedInto the record of the same person that goes on in place of this one; none while it stands for itself
 */
public record PersonVersion(
        long sequence,
        int since,
        String kind,
        int registeredOn,
        int leftOn,
        boolean wrongEntry,
        String category,
        String tier,
        String sex,
        int birthDay,
        List<String> orgs,
        boolean inSchool,
        String stage,
        String grade,
        String guardianship,
        String elderAbility,
        boolean livingAlone,
        FileState file,
        @Nullable String mergedInto) {

    /** The kind of those a child's file is kept for. */
    public static final String CHILD = "CHILD";

    /** The kind of those an elder's file is kept for. */
    public static final String ELDER = "ELDER";

    private static final int AGE_LIMIT = 16;
    private static final int AGE_LIMIT_IN_DIFFICULTY = 18;
    private static final int SHORTEST_YEAR = 365;

    /** Of a record that stands for itself. */
    public PersonVersion(
            long sequence,
            int since,
            String kind,
            int registeredOn,
            int leftOn,
            boolean wrongEntry,
            String category,
            String tier,
            String sex,
            int birthDay,
            List<String> orgs,
            boolean inSchool,
            String stage,
            String grade,
            String guardianship,
            String elderAbility,
            boolean livingAlone,
            FileState file) {
        this(
                sequence,
                since,
                kind,
                registeredOn,
                leftOn,
                wrongEntry,
                category,
                tier,
                sex,
                birthDay,
                orgs,
                inSchool,
                stage,
                grade,
                guardianship,
                elderAbility,
                livingAlone,
                file,
                null);
    }

    boolean isChild() {
        return CHILD.equals(kind);
    }

    /** Found or reported, and not on file yet: in no figure of those on the list. */
    boolean isFound() {
        return registeredOn == Days.NEVER && leftOn == Days.NEVER;
    }

    boolean isElder() {
        return ELDER.equals(kind);
    }

    /** Whole years on a day; negative when the birth date was not collected. */
    int ageOn(int day) {
        return birthDay == Days.NEVER
                ? -1
                : Days.date(birthDay).until(Days.date(day)).getYears();
    }

    /** Surely not outgrown by that day; saves the calendar for nearly everybody. */
    boolean surelyYoungOn(int day) {
        return isChild() && birthDay != Days.NEVER && day - birthDay < AGE_LIMIT * SHORTEST_YEAR;
    }

    /** The birthday on which a child leaves the list: the 16th, for a child in difficulty the 18th; else never. */
    int outgrownOn() {
        if (!isChild() || birthDay == Days.NEVER) {
            return Days.NEVER;
        }
        return Days.of(Days.date(birthDay).plusYears("DIF".equals(category) ? AGE_LIMIT_IN_DIFFICULTY : AGE_LIMIT));
    }
}
