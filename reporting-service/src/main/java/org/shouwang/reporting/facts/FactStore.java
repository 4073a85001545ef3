package org.shouwang.reporting.facts;

import java.util.List;
import java.util.function.Consumer;

/** The read models: facts kept for good, so that a start needs no replay. */
public interface FactStore {

    /** Keeps the facts, in a few bulk writes; what is kept already or older than what is kept changes nothing. */
    void save(List<? extends Fact> facts);

    /** Hands over every kept fact, in no particular order. */
    void readAll(Consumer<Fact> reader);

    /** Forgets everything. */
    void clear();
}
