package org.shouwang.registry.person.app;

import org.shouwang.platform.security.Caller;

/** Which roles may do what with people; the scope of organisations comes on top. */
public final class Rights {

    private static final String[] READERS = {
        "T", "H", "SP", "PSY", "CD", "CS", "VS", "VD", "EW", "DO", "TW", "CA", "CE", "IT", "SYSTEM", "SERVICE"
    };
    /** Those who must be able to ring somebody up. */
    private static final String[] PHONES = {"T", "H", "SP", "PSY", "CD", "CS", "VS", "VD", "EW", "DO", "TW", "CA", "CE"
    };
    /** Offices that check a person against the state's registers. */
    private static final String[] ID_NUMBERS = {"CS", "TW", "CA", "CE"};

    private static final String[] TIER_DECIDERS = {"SP", "PSY", "CD", "CS", "TW", "CA", "CE"};

    private Rights() {}

    /** Refuses whoever may not look people up at all. */
    static void requireReader(Caller caller) {
        caller.requireAny(READERS);
    }

    /** Refuses whoever may not decide on a tier. */
    static void requireTierDecider(Caller caller) {
        caller.requireAny(TIER_DECIDERS);
    }

    /** Whether phones, carers' names and free texts are shown in full. */
    static boolean seesPhones(Caller caller) {
        return caller.hasAny(PHONES);
    }

    /** Whether the ID number is shown in full. */
    static boolean seesIdNumber(Caller caller) {
        return caller.hasAny(ID_NUMBERS);
    }
}
