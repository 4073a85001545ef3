package org.shouwang.careactivity.session;

/** Somebody who was meant to take part, and whether he did. */
public record Participant(String personId, boolean present) {}
