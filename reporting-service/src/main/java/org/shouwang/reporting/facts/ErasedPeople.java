package org.shouwang.reporting.facts;

import java.util.Collection;
import java.util.Set;

/** Who was erased. */
@FunctionalInterface
public interface ErasedPeople {

    /** Those of these people who were erased; one look-up. */
    Set<String> among(Collection<String> personIds);
}
