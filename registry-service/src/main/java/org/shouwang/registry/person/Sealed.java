package org.shouwang.registry.person;

import org.jspecify.annotations.Nullable;

/**
 * A value kept encrypted.
 *
 * @param text the encrypted text
 * @param hash keyed hash of the plain value: two equal values can be known as equal without opening either
 */
public record Sealed(String text, String hash) {

    /** Same plain value. */
    public boolean same(@Nullable Sealed other) {
        return other != null && hash.equals(other.hash);
    }

    /** Equal when the plain value is: encrypting twice gives two texts. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sealed sealed && same(sealed);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    @Override
    public String toString() {
        return "Sealed";
    }
}
