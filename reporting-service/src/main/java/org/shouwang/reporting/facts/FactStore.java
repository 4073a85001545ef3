package org.shouwang.reporting.facts;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The read models: facts kept for good, so that a start needs no replay. */
public interface FactStore {

    /** Keeps the facts, in a few bulk writes; what is kept already or older than what is kept changes nothing. */
    void save(List<? extends Fact> facts);

    /** Hands over every kept fact, in no particular order. */
    void readAll(Consumer<Fact> reader);

    /**
     * Writes facts of people anew under other names and takes the old ones out; again the same changes nothing.
     *
     * @param anonymous the fact as it stays
     * @return the facts as they stay
     */
    List<Fact> rename(Set<String> personIds, UnaryOperator<Fact> anonymous);

    /** Forgets everything. */
    void clear();
}
