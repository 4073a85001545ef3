package org.shouwang.notification.erasure;

/** What this service reads of {@code registry.person.erased.v1}. */
public record Erased(String personId) {

    /** The type it is read from. */
    public static final String TYPE = "registry.person.erased.v1";
}
