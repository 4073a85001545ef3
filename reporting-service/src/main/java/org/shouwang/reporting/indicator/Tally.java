package org.shouwang.reporting.indicator;

import java.util.List;

/** Adds up one or more indicators person by person. */
interface Tally {
    void add(PersonFacts person);

    List<Figure> figures();
}
