package org.shouwang.reporting.indicator;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** An id in sixteen bytes: a county keeps some hundred thousand of them in memory. */
public record FactId(long high, long low) {
    private static final int UUID_LENGTH = 36;

    /** Takes any id: a UUID as it is, another text by its SHA-256. */
    public static FactId of(String id) {
        if (id.length() == UUID_LENGTH) {
            try {
                UUID uuid = UUID.fromString(id);
                return new FactId(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits());
            } catch (IllegalArgumentException notAUuid) {
                return digest(id);
            }
        }
        return digest(id);
    }

    private static FactId digest(String id) {
        try {
            ByteBuffer hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8)));
            return new FactId(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
