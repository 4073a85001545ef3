package org.shouwang.sample;

/**
 * Telephone numbers that look like mobile numbers and belong to nobody: segment 154 has not been assigned to any
 * operator, see the README of this module.
 */
public final class Phones {

    private static final int BLOCK = 10_000_000;

    private Phones() {}

    /** Whose number it is; each kind has a block of its own, so no two holders share a number. */
    enum Holder {
        CHILD_GUARDIAN,
        FATHER,
        MOTHER,
        ELDER_CARER,
        ELDER_SELF,
        STAFF
    }

    static String of(Holder holder, int number) {
        if (number < 0 || number >= BLOCK) {
            throw new IllegalArgumentException("number must be 0 to 9999999, was " + number);
        }
        return String.format("154%d%07d", holder.ordinal() + 1, number);
    }
}
