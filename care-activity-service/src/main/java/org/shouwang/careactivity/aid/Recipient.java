package org.shouwang.careactivity.aid;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is given something.
 *
 * @param receipt that it was signed for; null as long as that is open
 */
public record Recipient(String personId, @Nullable Receipt receipt) {}
