package org.shouwang.registry.person.app;

import java.util.Collections;
import org.shouwang.platform.security.Caller;
import org.shouwang.platform.web.CommonProblems;
import org.shouwang.platform.web.ProblemException;
import org.shouwang.registry.rights.Action;
import org.shouwang.registry.rights.FieldGroup;
import org.shouwang.registry.rights.Operation;
import org.shouwang.registry.rights.Roles;
import org.shouwang.registry.rights.Sight;

/** Asks the declared table ({@link Operation}, {@link FieldGroup}) for a caller; the scope of organisations comes on top. */
public final class Rights {

    private Rights() {}

    /** Refuses whoever the table does not let call this. */
    public static void require(Operation operation, Caller caller) {
        if (!operation.allows(caller.roles())) {
            throw new ProblemException(CommonProblems.FORBIDDEN);
        }
    }

    /** Which records may be read for a caller at all. */
    public static Sight sight(Caller caller) {
        return new Sight(caller.everywhere() ? null : caller.orgs(), onlyVolunteer(caller));
    }

    /** Whether somebody knows people by helping in his free time, and by no office. */
    static boolean onlyVolunteer(Caller caller) {
        return Collections.disjoint(caller.roles(), Roles.READERS);
    }

    /** Whether a group of fields is shown in full. */
    public static boolean sees(FieldGroup group, Action action, Caller caller) {
        return group.seenBy(caller.roles(), action);
    }

    /** Refuses whoever may not ask whose a phone is: only who may see numbers, and systems. */
    static void requirePhoneSearcher(Caller caller) {
        if (!seesPhones(caller) && !caller.hasAny("SYSTEM", "SERVICE")) {
            throw new ProblemException(CommonProblems.FORBIDDEN);
        }
    }

    /** Refuses whoever may not decide on a tier. */
    static void requireTierDecider(Caller caller) {
        require(Operation.DECIDE_RISK_LEVEL, caller);
    }

    /** Whether phones, carers' names and free texts are shown in full. */
    static boolean seesPhones(Caller caller) {
        return sees(FieldGroup.PHONE, Action.GET, caller);
    }

    /** Whether the ID number is shown in full. */
    static boolean seesIdNumber(Caller caller) {
        return sees(FieldGroup.ID_NUMBER, Action.GET, caller);
    }
}
