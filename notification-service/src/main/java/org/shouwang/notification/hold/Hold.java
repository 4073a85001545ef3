package org.shouwang.notification.hold;

import java.time.Instant;

/**
 * Something is not sent until somebody lets it go. Alarms go on, except over an account that is held.
 *
 * @param kind what is held
 * @param value which one
 * @param by who holds it; the service itself after an outage
 * @param at business time
 * @param reason why, for whoever looks at it
 */
public record Hold(Kind kind, String value, String by, Instant at, String reason) {

    /** What can be held. */
    public enum Kind {
        /** An account at a provider: others are used, if there are. */
        ACCOUNT,
        /** A template in whatever version. */
        TEMPLATE,
        /** All that speaks of people of an organisation. */
        ORG,
        /** What has waited during an outage; there is one only. */
        BACKLOG
    }

    /** The one value of a backlog. */
    public static final String ALL = "ALL";

    /** Names it. */
    public String id() {
        return id(kind, value);
    }

    /** Names a hold. */
    public static String id(Kind kind, String value) {
        return kind + ":" + value;
    }
}
