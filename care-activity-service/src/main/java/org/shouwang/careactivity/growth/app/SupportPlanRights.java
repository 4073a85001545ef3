package org.shouwang.careactivity.growth.app;

import org.shouwang.careactivity.progress.app.ProgressRights;
import org.shouwang.platform.security.Caller;

/** Who may do what with support plans: the school makes them, those who care for the child may know of them. */
final class SupportPlanRights {
    /** Who may begin, review, hand over and end. */
    static final String[] WRITERS = {"T", "H", "SP", "PSY", "SYSTEM", Caller.SERVICE};

    /** Who may know that there is a plan and how it goes. */
    static final String[] READERS = ProgressRights.READERS;

    private SupportPlanRights() {}
}
