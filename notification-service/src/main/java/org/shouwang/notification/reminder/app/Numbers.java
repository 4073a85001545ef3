package org.shouwang.notification.reminder.app;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Numbers, asked from their owner at the moment of sending and kept nowhere. */
public interface Numbers {

    /**
     * What the owner said.
     *
     * @param numbers by contact point: international form, digits only
     * @param unclear contact points on which the owner could give no answer; all others without a number are gone
     */
    record Known(Map<String, String> numbers, Set<String> unclear) {}

    /**
     * Asks for the numbers of contact points.
     *
     * @throws Unreachable when the owner cannot be asked now
     */
    Known of(Collection<String> contactPointIds);

    /** The owner of the numbers cannot be asked now; later it can. */
    final class Unreachable extends RuntimeException {
        /** With what went wrong. */
        public Unreachable(Throwable cause) {
            super(cause);
        }
    }
}
