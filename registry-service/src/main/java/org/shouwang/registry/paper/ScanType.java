package org.shouwang.registry.paper;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What a scan may be; told by its first bytes, not by its name. */
public enum ScanType {
    PDF("application/pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII)),
    JPEG("image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
    PNG("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});

    private final String mediaType;
    private final byte[] start;

    ScanType(String mediaType, byte[] start) {
        this.mediaType = mediaType;
        this.start = start;
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }

    /** The type of these bytes; none of them = not to be taken. */
    public static Optional<ScanType> of(byte[] content) {
        return Arrays.stream(values())
                .filter(type -> content.length > type.start.length
                        && Arrays.equals(type.start, Arrays.copyOf(content, type.start.length)))
                .findFirst();
    }
}
