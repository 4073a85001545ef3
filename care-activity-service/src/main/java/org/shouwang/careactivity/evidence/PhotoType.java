package org.shouwang.careactivity.evidence;

import java.util.Arrays;
import java.util.Optional;

/** The two forms a photo may have. */
public enum PhotoType {
    /** As phones take them. */
    JPEG("image/jpeg"),
    /** As screens are kept. */
    PNG("image/png");

    private final String mediaType;

    PhotoType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The media type on the wire. */
    public String mediaType() {
        return mediaType;
    }

    /** The form of a media type; empty for all others. */
    public static Optional<PhotoType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }
}
