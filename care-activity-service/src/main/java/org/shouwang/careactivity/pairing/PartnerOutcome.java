package org.shouwang.careactivity.pairing;

import java.util.List;

/** A partner after a step, and what became of pairs in it. */
public record PartnerOutcome(Partner partner, List<PairEvent> events) {}
