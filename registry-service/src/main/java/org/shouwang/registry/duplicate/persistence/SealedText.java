package org.shouwang.registry.duplicate.persistence;

import org.shouwang.registry.person.Sealed;

/** Hash and encrypted text in one string, as in the documents of people. */
final class SealedText {

    private static final char SEPARATOR = ':';

    private SealedText() {}

    static String write(Sealed sealed) {
        return sealed.hash() + SEPARATOR + sealed.text();
    }

    static Sealed read(String text) {
        int end = text.indexOf(SEPARATOR);
        return new Sealed(text.substring(end + 1), text.substring(0, end));
    }
}
