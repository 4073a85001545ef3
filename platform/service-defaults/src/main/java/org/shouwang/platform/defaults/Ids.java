package org.shouwang.platform.defaults;

/** Makes identifiers: time-ordered, so that an index on them grows at its end. */
@FunctionalInterface
public interface Ids {

    /** @return a new UUID, version 7, as text */
    String next();
}
