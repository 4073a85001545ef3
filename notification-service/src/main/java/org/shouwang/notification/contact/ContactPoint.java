package org.shouwang.notification.contact;

/**
 * A way to reach somebody, without the number: that is asked from the registry at the moment of sending.
 *
 * @param id the registry's id
 * @param holder SELF, GUARDIAN, FATHER, MOTHER or CARER
 * @param literacy ILLIT, PRI, JUN, SEN or UNK
 * @param elderly whether the holder is 75 or older
 */
public record ContactPoint(String id, String holder, String literacy, boolean elderly) {

    /** Whether the holder can be expected to read a text (rule: illiterate or 75 and older: voice first). */
    public boolean reads() {
        return !literacy.equals("ILLIT") && !elderly;
    }
}
