package org.shouwang.careactivity.counters;

/**
 * What the counters are measured against.
 *
 * @param talks talks a term
 * @param activities group sessions a term
 * @param homeVisits home visits a term
 * @param parentGapDays days without a call of the parents from which on somebody should look into it
 */
public record Aims(int talks, int activities, int homeVisits, int parentGapDays) {}
