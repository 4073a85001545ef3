package org.shouwang.registry.person;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the rest of a record, made when first asked for and kept. It says nothing of its own, so any two are equal. Made
 * twice by two threads it is the same, so no lock.
 *
 * @param <T> immutable
 */
public final class Once<T> {

    private @Nullable T made;

    T of(Supplier<T> make) {
        T known = made;
        if (known == null) {
            known = make.get();
            made = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Once;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "";
    }
}
