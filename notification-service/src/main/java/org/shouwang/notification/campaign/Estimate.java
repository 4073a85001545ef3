package org.shouwang.notification.campaign;

import java.math.BigDecimal;

/**
 * What a campaign would come to, counted without telling anybody.
 *
 * @param people whom it is about
 * @param texts who would be written to
 * @param calls who would be phoned because they cannot read
 * @param unreachable of whom nobody can be told
 * @param partsEach parts of one text
 * @param yuan at most, before those with the same phone are told once
 */
public record Estimate(long people, long texts, long calls, long unreachable, int partsEach, BigDecimal yuan) {}
