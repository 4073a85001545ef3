package org.shouwang.registry.lifecycle.app;

import java.time.LocalDate;
import java.util.List;

/** Knows when parents who are away said they would be back. */
public interface ReturnDates {

    /** A return that is due. */
    record Return(String personId, List<String> orgs, LocalDate on) {}

    /** Returns due from one day to another, of people present; the cost follows what is due. */
    List<Return> due(LocalDate from, LocalDate to);
}
