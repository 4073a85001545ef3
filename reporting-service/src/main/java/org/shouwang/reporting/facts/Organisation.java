package org.shouwang.reporting.facts;

import java.util.List;

/**
 * A division, school or class as far as scope needs it.
 *
 * @param orgs its own code and all above it, widest first
 * @param sequence of the organisation's events; a higher one replaces a lower
 */
public record Organisation(String code, List<String> orgs, long sequence) {}
