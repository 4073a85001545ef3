package org.shouwang.registry.card.app;

import org.shouwang.platform.security.Caller;

/** Who may print papers with names and numbers on them; the scope of organisations comes on top. */
final class CardRights {

    private static final String[] PRINTERS = {"T", "SP", "CD", "CS", "VS", "VD", "EW", "TW", "CA", "CE"};

    private CardRights() {}

    static void requirePrinter(Caller caller) {
        caller.requireAny(PRINTERS);
    }
}
