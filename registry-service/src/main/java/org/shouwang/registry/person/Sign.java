package org.shouwang.registry.person;

import java.time.LocalDate;

/**
 * Something another service knows of a child that bears on the tier.
 *
 * @param reason what it means for the tier rule
 * @param source id of the signal or plan it comes from
 * @param day since when
 */
public record Sign(TierReason reason, String source, LocalDate day) {}
