package org.shouwang.careactivity.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A finding that was told 预警信号, once.
 *
 * @param withdrawnAt when a correction took its reasons away; it is kept, so that what was told can be looked up
 */
public record Signal(
        Finding finding, Instant raisedAt, @Nullable Instant withdrawnAt) {
    /** The name of a child's signal: {@code <personId>:<code>:<day>}. */
    public String id(String personId) {
        return personId + ":" + finding.code() + ":" + finding.day();
    }

    /** Whether its reasons still hold. */
    public boolean stands() {
        return withdrawnAt == null;
    }

    boolean isOf(Finding other) {
        return finding.code() == other.code() && finding.day().equals(other.day());
    }
}
