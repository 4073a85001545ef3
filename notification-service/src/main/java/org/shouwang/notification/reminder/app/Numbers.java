package org.shouwang.notification.reminder.app;

import java.util.Collection;
import java.util.Map;

/** Numbers, asked from their owner at the moment of sending and kept nowhere. */
public interface Numbers {

    /**
     * Asks for the numbers of contact points.
     *
     * @return international form, digits only; contact points that are gone are missing
     * @throws Unreachable when the owner cannot be asked now
     */
    Map<String, String> of(Collection<String> contactPointIds);

    /** The owner of the numbers cannot be asked now; later it can. */
    final class Unreachable extends RuntimeException {
        /** With what went wrong. */
        public Unreachable(Throwable cause) {
            super(cause);
        }
    }
}
