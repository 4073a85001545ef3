package org.shouwang.registry.person;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Who changes a record, and from which day on the change holds.
 *
 * @param subject account, client or service
 * @param at when it is entered
 * @param day from this day on it holds; may lie before the day of entry
 * @param why what made them do it
 */
public record Author(String subject, Instant at, LocalDate day, Why why) {

    /** A roster, uploaded by somebody. */
    public static Author ofImport(String importId, String uploader, Instant at, LocalDate today) {
        return new Author(uploader, at, today, Why.ofImport(importId));
    }
}
