package org.shouwang.registry.person;

/** What a helper does, and for which organisation. */
public record Role(String role, String org) {}
