package org.shouwang.careactivity.pairing.messaging;

/** What this service reads of its own pair events: whose circumstances changed, and who else is in the pair. */
public record PairNews(String personId, String partnerId) {}
