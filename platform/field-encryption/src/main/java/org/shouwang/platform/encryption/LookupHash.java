package org.shouwang.platform.encryption;

/** Finds a sealed value again without knowing it: a keyed hash, useless without the key. */
public interface LookupHash {

    /**
     * @param field what the value is, so that equal texts of different fields do not match
     * @param normalised the value in its one canonical form
     * @return 64 hex digits
     */
    String of(String field, String normalised);
}
