package org.shouwang.notification.contact;

/** Duties of a class, school or village: their subject is the organisation, written {@code org:<code>}, and no person. */
public final class Units {

    private static final String MARK = "org:";

    private Units() {}

    /** Whether a duty's subject is an organisation, so that nobody asks who that person is. */
    public static boolean isUnit(String subject) {
        return subject.startsWith(MARK);
    }
}
