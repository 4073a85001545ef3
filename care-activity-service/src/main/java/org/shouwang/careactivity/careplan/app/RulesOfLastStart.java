package org.shouwang.careactivity.careplan.app;

import java.util.Optional;

/** The rules file this service last started with. */
public interface RulesOfLastStart {
    /** Where it is kept. */
    String COLLECTION = "rules-of-last-start";

    /** The file; empty before the first start. */
    Optional<String> text();

    /** Keeps the file in its place. */
    void keep(String text);
}
