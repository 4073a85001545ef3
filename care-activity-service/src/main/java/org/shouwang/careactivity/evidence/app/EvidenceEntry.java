package org.shouwang.careactivity.evidence.app;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evidence as a client sent it; nothing is checked yet. */
public record EvidenceEntry(
        @Nullable String consent,
        @Nullable PositionEntry position,
        @Nullable List<@Nullable PhotoEntry> photos) {
    /** Where it was. */
    public record PositionEntry(
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Double accuracy) {}

    /** A photo whose bytes follow. */
    public record PhotoEntry(
            @Nullable String sha256,
            @Nullable Integer bytes,
            @Nullable String mediaType) {}
}
