package org.shouwang.notification.contact;

import org.shouwang.notification.contact.Person.Point;

/**
 * A way to reach somebody, without the number: that is asked from the registry at the moment of sending.
 *
 * @param point as the registry told it
 * @param elderly whether the holder is 75 or older
 */
public record ContactPoint(Point point, boolean elderly) {

    /** The registry's id. */
    public String id() {
        return point.id();
    }

    /**
     * Whether the holder can be expected to read a text (rule: illiterate or 75 and older: voice first). Who is deaf is written to
     * at any age: a call would not be heard.
     */
    public boolean reads() {
        return !point.literacy().equals("ILLIT") && (!elderly || "DEAF".equals(point.hearing()));
    }
}
