package org.shouwang.gateway.edge;

import java.io.IOException;
import org.springframework.util.unit.DataSize;

/** A body without announced length passed its limit while it was read. */
public final class BodyTooLarge extends IOException {
    private final transient DataSize limit;

    BodyTooLarge(DataSize limit) {
        super("body too large");
        this.limit = limit;
    }

    /** The limit in words, such as {@code 2 MB}. */
    public String limit() {
        return limit.toMegabytes() + " MB";
    }
}
