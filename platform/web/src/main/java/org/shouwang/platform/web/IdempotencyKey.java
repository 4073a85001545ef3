package org.shouwang.platform.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A caller's promise that requests with one key are one request. Kept in the document the request creates (unique index), so
 * that key and effect are one write.
 *
 * @param requestHash SHA-256 of the body, hex
 */
public record IdempotencyKey(String key, String requestHash) {

    private static final int LONGEST = 128;

    /**
     * @param header the Idempotency-Key header
     * @return null where the caller sent none
     * @throws ProblemException 400 when it is longer than 128 characters
     */
    public static @Nullable IdempotencyKey of(@Nullable String header, byte[] body) {
        if (header == null || header.isBlank()) {
            return null;
        }
        if (header.length() > LONGEST) {
            throw new ProblemException(CommonProblems.UNREADABLE_REQUEST, "Idempotency-Key");
        }
        return new IdempotencyKey(header.strip(), hash(body));
    }

    /** @throws ProblemException 422 when the key came with another body before */
    public void requireSame(String storedHash) {
        if (!storedHash.equals(requestHash)) {
            throw new ProblemException(CommonProblems.IDEMPOTENCY_KEY_REUSED);
        }
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
