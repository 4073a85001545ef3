package org.shouwang.careactivity.pairing.app;

import java.util.Set;
import java.util.regex.Pattern;
import org.shouwang.careactivity.pairing.PairType;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;

/** Who may pair whom, keep helpers and record what their vetting gave. Scope comes on top. */
public final class PairRights {
    private static final Set<String> SCHOOL = Set.of("T", "H", "SP", "SYSTEM");
    private static final Set<String> NEIGHBOURHOOD =
            Set.of("T", "H", "SP", "CD", "CS", "VS", "VD", "EW", "VO", "TW", "SYSTEM");
    private static final Set<String> PROXY = Set.of("SP", "CD", "CS", "VS", "VD", "VO", "TW", "CA", "SYSTEM");
    private static final Set<String> WAY = Set.of("T", "H", "SP", "CD", "CS", "VS", "VD", "SYSTEM");
    private static final String[] KEEPERS = {"T", "SP", "CD", "CS", "VS", "VD", "EW", "VO", "TW", "CA", "CE", "SYSTEM"};
    private static final String[] OFFICES = {"CS", "CA", "CE"};
    private static final String SCHOOL_LEAD = "SP";
    private static final Pattern DIVISION = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");

    private PairRights() {}

    /** @throws ProblemException 403 when the caller may not begin or end such a pair */
    static void requireArranges(Caller caller, PairType type) {
        Set<String> roles = switch (type) {
            case PEER, CADRE, TOP, TEACHER -> SCHOOL;
            case NEIGH, PARTY, VOL -> NEIGHBOURHOOD;
            case PROXY, MAMA -> PROXY;
            case ESCORT -> WAY;
        };
        caller.requireAny(roles.toArray(String[]::new));
    }

    /** @throws ProblemException 403 when the caller may not enter or look up helpers */
    static void requireKeeps(Caller caller) {
        caller.requireAny(KEEPERS);
    }

    /** Whether the caller may record and read what a vetting of the helpers of an organisation gave. */
    public static boolean vets(Caller caller, String helperOrg) {
        boolean ofSchool = !DIVISION.matcher(helperOrg).matches();
        return caller.hasAny(OFFICES) || (ofSchool && caller.hasAny(SCHOOL_LEAD));
    }

    /** @throws ProblemException 403 when the caller records no vettings anywhere */
    static void requireVets(Caller caller) {
        if (!knowsVettings(caller)) {
            throw new ProblemException(CommonProblems.FORBIDDEN);
        }
    }

    /** Whether the caller may know that a pair ended because of a vetting. */
    static boolean knowsVettings(Caller caller) {
        return caller.hasAny(OFFICES) || caller.hasAny(SCHOOL_LEAD);
    }
}
