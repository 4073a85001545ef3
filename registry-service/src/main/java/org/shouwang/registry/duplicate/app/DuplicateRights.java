package org.shouwang.registry.duplicate.app;

import org.shouwang.platform.security.Caller;
import org.shouwang.registry.person.Kind;
import org.shouwang.registry.person.app.Rights;
import org.shouwang.registry.rights.Operation;

/** Asks the declared table, and which office decides about whom; whoever it is must see both records. */
final class DuplicateRights {

    private static final String[] ELDER_OFFICES = {"TW", "CA"};
    private static final String[] HELPER_OFFICES = {"CA", "CE"};

    private DuplicateRights() {}

    static void requireReader(Caller caller) {
        Rights.require(Operation.LIST_DUPLICATES, caller);
    }

    static void requireDecider(Caller caller, Kind kind) {
        Rights.require(Operation.DECIDE_DUPLICATE, caller);
        if (kind == Kind.ELDER) {
            caller.requireAny(ELDER_OFFICES);
        }
        if (kind == Kind.HELPER) {
            caller.requireAny(HELPER_OFFICES);
        }
    }

    static void requireScanner(Caller caller) {
        Rights.require(Operation.SCAN_DUPLICATES, caller);
    }
}
